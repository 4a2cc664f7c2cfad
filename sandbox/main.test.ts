import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { payment, post, testKey } from "./test-bench.ts";

const started: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

function run(env: Record<string, string>, args: string[] = []) {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, SANDBOX_CALLBACK_URL: "", SANDBOX_PORT: "0", PAYGATE_AUTH_TOKEN: testKey, ...env },
  });
  started.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const ended = once(child, "close").then(([code]) => ({ code, said }));
  const address = new Promise<string>((resolve) =>
    child.stdout?.on("data", () => {
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) resolve(url);
    }),
  );
  return { child, ended, address };
}
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "sandbox-main-"));
  folders.push(made);
  return made;
}

test("kill -9 loses nothing that was answered", async () => {
  const SANDBOX_DATA_DIR = folder();
  const first = run({ SANDBOX_DATA_DIR });
  await post(`${await first.address}/api/v1/pay`, payment({ identifier: "kept" }));
  first.child.kill("SIGKILL");
  await first.ended;
  const second = run({ SANDBOX_DATA_DIR });
  const asked = { auth_token: testKey, identifier: "kept" };
  expect((await post(`${await second.address}/api/v2/status`, asked)).body.status).toBe(2);
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it cleanly within a second", async (signal) => {
  const { child, ended, address } = run({ SANDBOX_DATA_DIR: folder() });
  await address;
  const before = Date.now();
  child.kill(signal);
  expect((await ended).code).toBe(0);
  expect(Date.now() - before).toBeLessThan(1_000);
});

test("a taken port is named, with exit code 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const { code, said } = await run({ SANDBOX_DATA_DIR: folder(), SANDBOX_PORT: String(port) }).ended;
  other.close();
  expect([code, said]).toEqual([1, expect.stringContaining(`port ${port} is taken`)]);
});

test("a live key is refused and not repeated", async () => {
  const { code, said } = await run({ PAYGATE_AUTH_TOKEN: "live-0123456789" }).ended;
  expect([code, said]).toEqual([1, expect.stringContaining("must begin with sandbox_")]);
  expect(said).not.toContain("0123456789");
});

test("--help names every variable and every number", async () => {
  const { code, said } = await run({}, ["--help"]).ended;
  expect(code).toBe(0);
  for (const word of [
    "SANDBOX_PORT",
    "SANDBOX_CALLBACK_URL",
    "90 00 00 01",
    "90 00 00 10",
    "/sandbox/advance",
  ])
    expect(said).toContain(word);
});
