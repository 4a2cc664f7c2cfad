import { randomUUID } from "node:crypto";
import { run } from "graphile-worker";
import { closeDb } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { beat } from "#worker/heartbeat.ts";
import { graphileLogger } from "#worker/logger.ts";
import { crontab, tasks } from "#worker/tasks.ts";

const workerId = `worker-${randomUUID()}`;
await beat(workerId);
const heartbeat = setInterval(
  () => beat(workerId).catch((error) => log.error("heartbeat failed", { error })),
  15_000,
);

const runner = await run({
  connectionString: env.databaseUrl,
  concurrency: 8,
  // Our own handlers below: a second listener would race with them.
  noHandleSignals: true,
  pollInterval: 1_000,
  taskList: tasks,
  crontab,
  logger: graphileLogger,
});
log.info("worker ready", { workerId });

let isStopping = false;
async function stop(signal: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  clearInterval(heartbeat);
  log.info("worker stopping", { workerId, signal });
  // A job that outlives its grace goes on elsewhere: every task may run twice.
  const grace = setTimeout(() => process.exit(0), 9_500);
  await runner.stop().catch((error) => log.error("worker did not stop cleanly", { error }));
  await closeDb();
  clearTimeout(grace);
  process.exit(0);
}
process.on("SIGTERM", () => void stop("SIGTERM"));
process.on("SIGINT", () => void stop("SIGINT"));
await runner.promise;
