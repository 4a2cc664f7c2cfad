import { randomBytes } from "node:crypto";
import { runCommandLine } from "./cli.ts";
import { help } from "./help.ts";
import { startSandbox } from "./server.ts";

const args = process.argv.slice(2);
if (args.includes("--help") || args.includes("-h")) {
  console.log(help());
  process.exit(0);
}
if (args.length > 0) {
  // The reader of a pipe may leave whenever it likes, and so may the person who follows.
  process.stdout.on("error", () => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
  const { log: print, error: complain } = console;
  process.exit(await runCommandLine(args, { env: process.env, print, complain }));
}

const given = process.env.PAYGATE_AUTH_TOKEN;
const key = given || `sandbox_${randomBytes(16).toString("hex")}`;
if (!key.startsWith("sandbox_"))
  fail("PAYGATE_AUTH_TOKEN must begin with sandbox_: a real key has no business in a simulator.");
const port = Number(process.env.SANDBOX_PORT || 4010);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail("SANDBOX_PORT must be a port number.");
const callbackUrl = process.env.SANDBOX_CALLBACK_URL || undefined;
if (callbackUrl && !/^https?:/.test(callbackUrl)) fail("SANDBOX_CALLBACK_URL must be an http(s) address.");

const sandbox = await startSandbox({
  key,
  port,
  host: process.env.SANDBOX_HOST || "127.0.0.1",
  dataDir: process.env.SANDBOX_DATA_DIR || ".data/sandbox",
  callbackUrl,
}).catch((error: NodeJS.ErrnoException) =>
  fail(error.code === "EADDRINUSE" ? `port ${port} is taken; set SANDBOX_PORT to another.` : error.message),
);
// Before the address is told: whoever waits for that line may send a signal at once.
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    void sandbox.stop().then(() => process.exit(0));
    // The ledger is on disk already: nothing is lost by not waiting for a slow client.
    setTimeout(() => process.exit(0), 800);
  });

console.log(`PayGateGlobal simulator: ${sandbox.url} (no real money)`);
if (!given) console.log(`Key of this run: ${key}`);

function fail(message: string): never {
  console.error(`sandbox: ${message}`);
  process.exit(1);
}
