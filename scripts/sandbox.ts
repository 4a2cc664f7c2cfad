import { join } from "node:path";
import { dataFolder } from "./folders.ts";
import { describeEnding, startProcess } from "./processes.ts";
import { runCommand } from "./refusal.ts";

/** A key that is no secret: the simulator answers this machine only, and its own README pays with it. */
const usualKey = "sandbox_demo";

/**
 * The gateway's simulator alone, for any integration: of the shop it needs nothing, neither database nor `.env`.
 * Its ledger is apart from the demonstration's, which may be running.
 */
await runCommand(async () => {
  const asked = process.argv.slice(2);
  const isHelp = asked.includes("--help") || asked.includes("-h");
  const given = process.env.PAYGATE_AUTH_TOKEN;
  const sandbox = startProcess({
    name: "sandbox",
    script: ["sandbox/main.ts", ...asked],
    variables: {
      ...(process.env as Record<string, string>),
      PAYGATE_AUTH_TOKEN: given || usualKey,
      SANDBOX_DATA_DIR: process.env.SANDBOX_DATA_DIR || join(dataFolder, "sandbox-alone"),
    },
    onLine: (line) => console.log(line),
  });
  if (!given && !isHelp)
    console.log(`Key: ${usualKey} (PAYGATE_AUTH_TOKEN names another, beginning with sandbox_)`);
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      isStopping = true;
      void sandbox.stop(3_000);
    });
  const ending = await sandbox.ended;
  if (ending.signal && !isStopping) console.error(`asigame: the simulator ${describeEnding(ending)}.`);
  process.exitCode = isStopping ? 0 : (ending.code ?? 1);
});
