import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningSandbox, startSandbox } from "./server.ts";
import type { Settings } from "./settings.ts";

export const testKey = "sandbox_key_of_a_test";
export type Answer = { httpStatus: number; text: string; body: Record<string, unknown> };
export type Received = {
  path: string | undefined;
  contentType: string | undefined;
  /** As it came; `body` is the same, parsed, and empty when it is no JSON. */
  text: string;
  body: Record<string, unknown>;
};

/** A simulator on a free port and a shop that only listens: tests speak to both as anybody would, over HTTP. */
export async function openBench(settings: Partial<Settings> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "sandbox-test-"));
  const shop = await openShop();
  const start = () => startSandbox({ key: testKey, port: 0, dataDir, callbackUrl: shop.url });
  let sandbox: RunningSandbox = await start();
  const bench = {
    dataDir,
    shop,
    url: () => sandbox.url,
    send: (path: string, body: unknown) => post(`${sandbox.url}${path}`, body),
    pay: (fields: Record<string, unknown> = {}) => post(`${sandbox.url}/api/v1/pay`, payment(fields)),
    statusOf: (identifier: string) =>
      post(`${sandbox.url}/api/v2/status`, { auth_token: testKey, identifier }),
    control: async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${sandbox.url}/sandbox${path}`, { method, body: JSON.stringify(body) });
      return read(response);
    },
    restart: async () => {
      await sandbox.stop();
      sandbox = await start();
    },
    close: async () => {
      await sandbox.stop();
      await shop.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  // Short enough for a test, long enough to see what comes first.
  await bench.control("PUT", "/settings", {
    decisionDelayMs: 10,
    hangMs: 30,
    callbackRetryMs: 20,
    ...settings,
  });
  return bench;
}
export type Bench = Awaited<ReturnType<typeof openBench>>;

export function payment(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    auth_token: testKey,
    phone_number: "90123456",
    amount: 5000,
    identifier: `order-${crypto.randomUUID()}`,
    network: "TMONEY",
    ...fields,
  };
}

/** A string is sent as it is, for bodies that JSON.stringify would never write. */
export async function post(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return read(response);
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { httpStatus: response.status, text, body: isJson ? JSON.parse(text) : {} };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

async function openShop() {
  const received: Received[] = [];
  const shop = { answers: 200, onCallback: () => {} };
  const server: Server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const contentType = request.headers["content-type"];
    received.push({ path: request.url, contentType, text, body: parsed(text) });
    shop.onCallback();
    response.writeHead(shop.answers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  return Object.assign(shop, { received, url: `http://127.0.0.1:${port}/callback`, close });
}
