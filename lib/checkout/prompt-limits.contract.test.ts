import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";

const database = useTestDatabase();
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "asigame-limits-"));
const key = "sandbox_key_of_a_limits_test";
const sandbox: { child?: ChildProcess; url: string } = { url: "" };

beforeAll(async () => {
  const child = spawn(process.execPath, ["sandbox/main.ts"], {
    cwd: root,
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
  await fetch(`${sandbox.url}/sandbox/settings`, {
    method: "PUT",
    body: JSON.stringify({ decisionDelayMs: 10 }),
  });
});

afterAll(async () => {
  const ended = new Promise((resolve) => sandbox.child?.once("exit", resolve));
  sandbox.child?.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

function runBuyer(phone: string, tries: number, pauseS: number): Promise<number | null> {
  const child = spawn(
    process.execPath,
    ["lib/checkout/test-eager-buyer.ts", phone, String(tries), String(pauseS)],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.url,
        PAYGATE_BASE_URL: sandbox.url,
        PAYGATE_AUTH_TOKEN: key,
        LOG_LEVEL: "silent",
      } as never,
      stdio: "inherit",
    },
  );
  return new Promise((resolve) => child.once("exit", resolve));
}

test("two processes, a hundred tries on one number in eleven hours, each in a new session: six prompts", {
  timeout: 120_000,
}, async () => {
  // …02 refuses by itself, so that nothing but the limits keeps the next prompt away.
  const phone = "90123402";
  expect(await Promise.all([runBuyer(phone, 50, 400), runBuyer(phone, 50, 400)])).toEqual([0, 0]);
  const ledger = (await (await fetch(`${sandbox.url}/sandbox/prompts`)).json()) as {
    prompts: { phone: string; state: string }[];
  };
  expect(ledger.prompts.map((prompt) => prompt.state)).toEqual(Array(6).fill("cancelled"));
});
