import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askStatus, pay } from "#lib/paygate/gateway.ts";

// Our client against the simulator as anybody would run it: they share no code, so only this holds them together.
const key = "sandbox_key_of_a_contract_test";
const folder = mkdtempSync(join(tmpdir(), "asigame-contract-"));
const sandbox: { child?: ChildProcess; url: string } = { url: "" };

beforeAll(async () => {
  const child = spawn(process.execPath, ["sandbox/main.ts"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: {
      PATH: process.env.PATH,
      SANDBOX_PORT: "0",
      SANDBOX_DATA_DIR: folder,
      PAYGATE_AUTH_TOKEN: key,
    } as never,
    stdio: ["ignore", "pipe", "inherit"],
  });
  sandbox.child = child;
  sandbox.url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      const url = /http:\/\/\S+/.exec(chunk.toString())?.[0];
      if (url) resolve(url);
    });
    child.once("exit", () => reject(new Error("the simulator ended before it listened")));
  });
  process.env.PAYGATE_BASE_URL = sandbox.url;
  process.env.PAYGATE_AUTH_TOKEN = key;
});

afterAll(async () => {
  const ended = new Promise((resolve) => sandbox.child?.once("exit", resolve));
  sandbox.child?.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

async function control(method: string, path: string, body?: unknown): Promise<void> {
  const answer = await fetch(`${sandbox.url}/sandbox${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}

/** Ends in 33: a number without a scenario, which waits for a hand. */
function newPayment(phone = "90112233") {
  const identifier = randomBytes(16).toString("hex").toUpperCase();
  return { identifier, phone, network: "TMONEY" as const, amountXof: 5_000, description: "Contrat" };
}

async function register(phone?: string): Promise<{ identifier: string; txReference: string }> {
  const payment = newPayment(phone);
  const { answer } = await pay(payment);
  if (answer.outcome !== "registered") throw new Error(`pay answered ${answer.outcome}`);
  return { identifier: payment.identifier, txReference: answer.txReference };
}

test("a prompt is registered, is pending by both status calls, and then paid with its amount", async () => {
  const registered = await register();
  for (const txReference of [registered.txReference, null])
    expect((await askStatus({ ...registered, txReference })).answer).toMatchObject({ outcome: "pending" });
  await control("POST", `/prompts/${registered.txReference}/approve`);
  for (const txReference of [registered.txReference, null]) {
    const { answer, endpoint } = await askStatus({ ...registered, txReference });
    expect(endpoint).toBe(txReference ? "v1_status" : "v2_status");
    expect(answer).toMatchObject({ outcome: "paid", txReference: registered.txReference, amountXof: 5_000 });
  }
});

test("where the gateway leaves the amount out, none is made up", async () => {
  await control("PUT", "/settings", { amountInStatus: false });
  const registered = await register();
  await control("POST", `/prompts/${registered.txReference}/approve`);
  const { answer } = await askStatus(registered);
  expect(answer).toMatchObject({ outcome: "paid" });
  expect(answer).not.toHaveProperty("amountXof", expect.anything());
  await control("PUT", "/settings", { amountInStatus: true });
});

test("what the shopper refused is cancelled, what they let pass is expired", async () => {
  const refused = await register();
  await control("POST", `/prompts/${refused.txReference}/cancel`);
  expect((await askStatus(refused)).answer).toEqual({ outcome: "cancelled" });
  const ignored = await register();
  await control("POST", "/advance", { seconds: 3_600 });
  expect((await askStatus(ignored)).answer).toEqual({ outcome: "expired" });
});

test("an unknown transaction is not found: by reference and by identifier", async () => {
  const { identifier } = newPayment();
  expect((await askStatus({ identifier, txReference: null })).answer).toEqual({ outcome: "not_found" });
  expect((await askStatus({ identifier, txReference: "999999999" })).answer).toEqual({
    outcome: "not_found",
  });
});

test("the same identifier twice is a duplicate, wrong parameters and a wrong key are told apart", async () => {
  const payment = newPayment();
  expect((await pay(payment)).answer.outcome).toBe("registered");
  expect((await pay(payment)).answer).toEqual({ outcome: "duplicate" });
  expect((await pay({ ...newPayment(), phone: "123" })).answer).toEqual({ outcome: "invalid_parameters" });
  process.env.PAYGATE_AUTH_TOKEN = "sandbox_another_key_of_nobody";
  expect((await pay(newPayment())).answer).toEqual({ outcome: "invalid_token" });
  process.env.PAYGATE_AUTH_TOKEN = key;
});

test.each(["07", "08"])("an error page (number ends in %s) is unclear, never a failure", async (digits) => {
  expect((await pay(newPayment(`901122${digits}`))).answer).toEqual({ outcome: "unclear" });
});

test("an answer that never comes is unclear, and the prompt is found by our identifier", async () => {
  await control("PUT", "/settings", { hangMs: 300 });
  const payment = newPayment("90112205");
  expect((await pay(payment)).answer).toEqual({ outcome: "unclear" });
  const { answer } = await askStatus({ identifier: payment.identifier, txReference: null });
  expect(answer).toMatchObject({ outcome: "pending" });
});
