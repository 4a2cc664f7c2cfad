import { setTimeout as wait } from "node:timers/promises";
import type { Callback } from "./callback.ts";
import { CliRefusal, type Environment, type Simulator } from "./cli-simulator.ts";
import { scenarios } from "./scenarios.ts";
import { acts } from "./shopper.ts";
import type { Transaction } from "./transaction.ts";

export type TriggerOptions = { phone?: string; amount?: string; identifier?: string; network?: string };
type Asked = { what: string; phone: string; amount: number; identifier: string; network: string };
type Told = { httpStatus: number; body: unknown } | { error: string } | { outcome: unknown };

/** Sends a real `pay`, waits for what its scenario decides, and tells all that came of it. */
export async function triggerPayment(
  simulator: Simulator,
  what: string,
  options: TriggerOptions,
  env: Environment,
) {
  const asked = readAsked(what, options);
  // The usual key of `npm run sandbox`; a simulator with a key of its own is asked without one.
  const paid = await pay(simulator, asked, env.PAYGATE_AUTH_TOKEN || "sandbox_demo");
  const answer = paid ?? { outcome: (await simulator.call("POST", "/trigger", asked)).outcome };
  const act = acts.find((known) => known === what);
  const open = await findPrompt(simulator, asked.identifier);
  if (paid && act && open?.state === "pending")
    await simulator.call("POST", `/prompts/${open.txReference}/${act}`);
  const transaction = await afterDecision(simulator, asked.identifier);
  const callbacks = transaction ? await callbacksOf(simulator, transaction) : [];
  return { ...asked, by: paid ? "pay" : "control", answer, transaction: transaction ?? null, callbacks };
}

function readAsked(what: string, options: TriggerOptions): Asked {
  const scenario = scenarios.find(({ digits }) => digits === what);
  if (!scenario && !acts.some((act) => act === what))
    throw new CliRefusal(
      `trigger ${what}: choose one of ${[...scenarios.map(({ digits }) => digits), ...acts].join(", ")}.`,
      2,
    );
  const { phone = `900000${scenario?.digits ?? 33}`, amount = "1000", network = "TMONEY" } = options;
  if (scenario && !phone.endsWith(scenario.digits))
    throw new CliRefusal(`--phone must end in ${scenario.digits} for this scenario.`, 2);
  if (!/^\d{1,9}$/.test(amount)) throw new CliRefusal("--amount must be a whole number.", 2);
  if (network !== "TMONEY" && network !== "FLOOZ")
    throw new CliRefusal("--network must be TMONEY or FLOOZ.", 2);
  const identifier = options.identifier ?? `sandbox-${crypto.randomUUID()}`;
  return { what, phone, amount: Number(amount), identifier, network };
}

/** Undefined: the key is not this simulator's. */
async function pay({ url }: Simulator, asked: Asked, key: string): Promise<Told | undefined> {
  const { phone, what, ...fields } = asked;
  const sent = { auth_token: key, phone_number: phone, ...fields, description: `Trigger ${what}` };
  try {
    const response = await fetch(`${url}/api/v1/pay`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sent),
    });
    const text = await response.text();
    const body = response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text;
    return body?.status === 2 ? undefined : { httpStatus: response.status, body };
  } catch {
    return { error: "no answer: the line was cut" };
  }
}

/** A scenario decides a little later; longer than that nobody waits. */
async function afterDecision(simulator: Simulator, identifier: string): Promise<Transaction | undefined> {
  const { decisionDelayMs } = await simulator.call<{ decisionDelayMs: number }>("GET", "/settings");
  const patienceEnds = Date.now() + decisionDelayMs + 3_000;
  for (;;) {
    const found = await findPrompt(simulator, identifier);
    const isAwaited = found?.state === "pending" && found.decidesAt !== undefined;
    if (!isAwaited || Date.now() > patienceEnds) return found;
    await wait(100);
  }
}

async function callbacksOf(simulator: Simulator, { txReference }: Transaction): Promise<Callback[]> {
  const patienceEnds = Date.now() + 2_000;
  for (;;) {
    const { callbacks } = await simulator.call<{ callbacks: Callback[] }>("GET", "/callbacks");
    const own = callbacks.filter((callback) => callback.txReference === txReference);
    const isAwaited = own.some(({ state, deliveries }) => state === "waiting" && deliveries.length === 0);
    if (!isAwaited || Date.now() > patienceEnds) return own;
    await wait(100);
  }
}

async function findPrompt(simulator: Simulator, identifier: string): Promise<Transaction | undefined> {
  const { prompts } = await simulator.call<{ prompts: Transaction[] }>("GET", "/prompts");
  return prompts.findLast((prompt) => prompt.identifier === identifier);
}
