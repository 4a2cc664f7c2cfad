import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, type Dispatcher, request } from "undici";
import { ShopperRefused } from "#bench/http-browser.ts";

export type Answer = {
  /** 0 when the connection broke. */
  status: number;
  type: string;
  retryAfter: string;
  /** Until it was read whole; of a stream, until its headers. */
  ms: number;
  close(): void;
};

/** Each request has a connection of its own, as from a crowd of browsers. */
const crowd = new Agent({ pipelining: 0, connections: null, connect: { timeout: 30_000 } });

type Sent = { method?: Dispatcher.HttpMethod; headers?: Record<string, string>; body?: string };

type How = { keepsOpen?: boolean; dispatcher?: Dispatcher };

export async function ask(
  url: string,
  sent: Sent = {},
  { keepsOpen = false, dispatcher = crowd }: How = {},
): Promise<Answer> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const headers = { accept: "text/html", ...sent.headers };
    const { statusCode, headers: got, body } = await request(url, { ...sent, headers, dispatcher });
    body.on("error", () => {});
    const type = String(got["content-type"] ?? "");
    if (type.startsWith("text/event-stream")) {
      if (!keepsOpen) body.destroy();
    } else await body.dump();
    const close = () => body.destroy();
    return { status: statusCode, type, retryAfter: String(got["retry-after"] ?? ""), ms: took(), close };
  } catch (error) {
    // A connection that broke: for the story to judge, by its name.
    const type = String((error as { code?: string }).code ?? error);
    return { status: 0, type, retryAfter: "", ms: took(), close: () => {} };
  }
}

/** Asks, and destroys the connection so many milliseconds later, answered or not. */
export function leaveAfter(url: string, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const asked = get(url, { agent: false });
    asked.on("error", () => resolve());
    asked.on("close", () => resolve());
    setTimeout(() => asked.destroy(), ms);
  });
}

export function askTogether(urls: string[]): Promise<Answer[]> {
  return Promise.all(urls.map((url) => ask(url)));
}

/** Asks one address again and again, as a monitor does over a connection that it keeps, until it is stopped. */
export function askRepeatedly(url: string, everyMs: number): { stop(): Promise<Answer[]> } {
  const monitor = new Agent({ connections: 1 });
  const answers: Answer[] = [];
  let isStopped = false;
  const asking = (async () => {
    while (!isStopped) {
      answers.push(await ask(url, {}, { dispatcher: monitor }));
      await sleep(everyMs);
    }
    await monitor.close();
  })();
  return {
    async stop() {
      isStopped = true;
      await asking;
      return answers;
    },
  };
}

/** What is shed is tried again: it changed nothing. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const isShed = error instanceof ShopperRefused && error.message.endsWith("503");
      if (!isShed || tries === 60) throw error;
      await sleep(1_000 + Math.random() * 1_000);
    }
  }
}

/** In whole milliseconds. */
export function percentile(answers: { ms: number }[], share: number): number {
  const sorted = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
