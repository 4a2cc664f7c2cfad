import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runCommandLine } from "./cli.ts";
import { scenarios } from "./scenarios.ts";
import { type Bench, openBench, testKey } from "./test-bench.ts";

let bench: Bench;
const started: ChildProcess[] = [];
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await bench.close();
});

const environment = (more = {}) => ({
  SANDBOX_PORT: new URL(bench.url()).port,
  PAYGATE_AUTH_TOKEN: testKey,
  ...more,
});
async function run(args: string, env = {}) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const code = await runCommandLine(args.split(" "), { env: environment(env), print: say, complain: say });
  return { code, said: said.join("\n") };
}
async function json(args: string, env = {}) {
  const { code, said } = await run(`${args} --json`, env);
  expect(code, said).toBe(0);
  return JSON.parse(said);
}

test("callbacks are sent again, forged, doubled, delayed and dropped", async () => {
  const { callbacks } = await json("trigger approve");
  const { id } = callbacks[0];
  expect((await json(`resend ${id}`)).deliveries).toHaveLength(2);
  expect((await json(`duplicate ${id} --copies 2`)).callbacks).toHaveLength(2);
  const before = bench.shop.received.length;
  expect(await json('forge {"amount":1.0}')).toMatchObject({ isForged: true, state: "delivered" });
  expect(bench.shop.received.slice(before).map(({ text }) => text)).toEqual(['{"amount":1.0}']);
  expect((await json(`delay ${id} 72h`)).state).toBe("waiting");
  expect((await json(`drop ${id}`)).state).toBe("dropped");
});

test("the clock, the settings, the balances, the state and the scenarios", async () => {
  const before = new Date((await json("status")).now).getTime();
  expect(new Date((await json("advance 15m")).now).getTime() - before).toBeGreaterThanOrEqual(900_000);
  expect(await json("settings tmoneyBalance=9000 payMode=cut_before")).toMatchObject({
    payMode: "cut_before",
  });
  await json("settings payMode=normal statusMode=502");
  expect((await json("settings")).statusMode).toBe("502");
  await json("settings statusMode=normal");
  const { balances } = await json("withdraw TMONEY 9000");
  expect((await json("status")).balances).toEqual(balances);
  expect((await json("scenarios")).scenarios).toHaveLength(scenarios.length);
});

test("without --json a person reads lines", async () => {
  expect((await run("trigger 01")).said).toMatch(/transaction {2}\d+ paid\ncallback {5}\d+ delivered 200/);
  expect((await run("status")).said).toMatch(/^now +\d{4}-/m);
  expect((await run("scenarios")).said).toContain("90 00 00 10");
});

test.each([
  "rob",
  "trigger",
  "trigger 77",
  "trigger 01 --phone 90123456",
  "trigger 01 --amount many",
  "trigger 01 --network MOOV",
  "advance soon",
  "resend x",
  "status --phone 90123456",
  "status --colour red",
  "status now",
  "settings hangMs",
])("%s is wrong usage: exit code 2", async (args) => {
  const { code, said } = await run(args);
  expect([code, said]).toEqual([2, expect.stringMatching(/^sandbox: .+/)]);
});

test("what the simulator refuses, and a simulator that does not run, are exit code 1", async () => {
  expect(await run("resend 9999")).toEqual({ code: 1, said: "sandbox: no such callback" });
  expect((await run("withdraw FLOOZ 999999999")).code).toBe(1);
  const { code, said } = await run("status", { SANDBOX_PORT: "1" });
  expect([code, said]).toEqual([1, expect.stringContaining("no simulator answers at http://127.0.0.1:1")]);
});

test("tail, as a process of its own, tells what happens from now on, one JSON value a line", async () => {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const child = spawn(process.execPath, [main, "tail", "--json"], {
    env: { ...process.env, ...environment() },
  });
  started.push(child);
  const news: { kind: string; record: Record<string, unknown> }[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => news.push(JSON.parse(line)));
  const kinds = () => new Set(news.map(({ kind }) => kind));
  await vi.waitFor(
    async () => {
      await bench.pay({ phone_number: "90000001" });
      expect(kinds()).toEqual(new Set(["request", "prompt", "callback"]));
    },
    { timeout: 10_000, interval: 300 },
  );
  expect(JSON.stringify(news.filter(({ kind }) => kind === "request"))).not.toMatch(/90000001|sandbox_key/);
  child.kill("SIGTERM");
  expect((await once(child, "exit"))[0]).toBe(0);
});

test("reset empties it", async () => {
  expect(await json("reset")).toEqual({ status: "empty" });
  expect((await json("status")).transactions).toEqual({ pending: 0, paid: 0, cancelled: 0, expired: 0 });
});
