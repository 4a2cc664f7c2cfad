import { setTimeout as wait } from "node:timers/promises";
import type { Callback } from "./callback.ts";
import type { Simulator } from "./cli-simulator.ts";
import { clockTime, francs } from "./phone-card.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { Transaction } from "./transaction.ts";

type News =
  | { kind: "request"; record: LoggedRequest }
  | { kind: "prompt"; record: Transaction }
  | { kind: "callback"; record: Callback };

/** Follows what changes from now on, until the simulator or the reader goes. Asks, since a refused line must not lose news. */
export async function follow(simulator: Simulator, tell: (news: News) => void): Promise<never> {
  let seen = new Set((await readAll(simulator)).map(signature));
  for (;;) {
    await wait(300);
    const now = await readAll(simulator);
    for (const news of now) if (!seen.has(signature(news))) tell(news);
    seen = new Set(now.map(signature));
  }
}

export function newsLine({ kind, record }: News): string {
  if (kind === "request") {
    const fields = Object.entries(record.body).map(([name, value]) => `${name}: ${value}`);
    return `${clockTime(record.at)} request  ${record.path} ${record.httpStatus ?? "no answer"} ${fields.join(" · ")}`;
  }
  if (kind === "prompt") {
    const { txReference, state, amount, phone, network, identifier } = record;
    const at = clockTime(record.endedAt ?? record.registeredAt);
    return `${at} prompt   ${txReference} ${state} ${francs(amount)} ${phone} ${network} ${identifier}`;
  }
  const { id, txReference, state, deliveries } = record;
  const last = deliveries.at(-1);
  const told = last ? ` ${clockTime(last.at)} ${last.httpStatus ?? last.error}` : "";
  return `         callback ${id} of ${txReference || "nothing"} ${state}${told}`;
}

async function readAll(simulator: Simulator): Promise<News[]> {
  const [requests, prompts, callbacks] = await Promise.all([
    simulator.call<{ requests: LoggedRequest[] }>("GET", "/requests"),
    simulator.call<{ prompts: Transaction[] }>("GET", "/prompts"),
    simulator.call<{ callbacks: Callback[] }>("GET", "/callbacks"),
  ]);
  return [
    ...requests.requests.map((record) => ({ kind: "request" as const, record })),
    ...prompts.prompts.map((record) => ({ kind: "prompt" as const, record })),
    ...callbacks.callbacks.map((record) => ({ kind: "callback" as const, record })),
  ];
}

function signature(news: News): string {
  return JSON.stringify(news);
}
