import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { dataFolder, root } from "./folders.ts";
import { describeEnding, startProcess } from "./processes.ts";
import { runCommand } from "./refusal.ts";

/** A key that is no secret: the simulator answers this machine only, and its own README pays with it. */
const usualKey = "sandbox_demo";
const asked = process.argv.slice(2);
const given = process.env.PAYGATE_AUTH_TOKEN;
const variables = {
  ...(process.env as Record<string, string>),
  PAYGATE_AUTH_TOKEN: given || usualKey,
  SANDBOX_DATA_DIR: process.env.SANDBOX_DATA_DIR || join(dataFolder, "sandbox-alone"),
};

/**
 * The gateway's simulator alone, for any integration: of the shop it needs nothing, neither database nor `.env`.
 * Its ledger is apart from the demonstration's, which may be running. With a command it speaks to one that runs.
 */
await runCommand(asked.length === 0 ? startAlone : speakToRunning);

async function startAlone(): Promise<void> {
  const sandbox = startProcess({
    name: "sandbox",
    script: ["sandbox/main.ts"],
    variables,
    onLine: (line) => console.log(line),
  });
  if (!given) console.log(`Key: ${usualKey} (PAYGATE_AUTH_TOKEN names another, beginning with sandbox_)`);
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      isStopping = true;
      void sandbox.stop(3_000);
    });
  const ending = await sandbox.ended;
  if (ending.signal && !isStopping) console.error(`asigame: the simulator ${describeEnding(ending)}.`);
  process.exitCode = isStopping ? 0 : (ending.code ?? 1);
}

/** Input, output and exit code are the command's own: its lines may be read by another program. */
async function speakToRunning(): Promise<void> {
  const command = spawn(process.execPath, ["sandbox/main.ts", ...asked], {
    cwd: root,
    env: variables as unknown as NodeJS.ProcessEnv,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => command.kill(signal));
  const [code] = await once(command, "exit");
  process.exitCode = (code as number | null) ?? 1;
}
