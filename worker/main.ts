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

const concurrency = 8;

const runner = await run({
  connectionString: env.databaseUrl,
  concurrency,
  // Our own handlers below: a second listener would race with them.
  noHandleSignals: true,
  pollInterval: 1_000,
  preset: {
    worker: {
      // One asks for all: else each of the eight asks each second, and three times more for each payment, whose steps
      // announce jobs that are not due yet (docs/decisions/018). What waits here too long goes back for others.
      localQueue: {
        size: concurrency,
        ttl: 2_000,
        refetchDelay: { durationMs: 100, threshold: concurrency - 1 },
      },
      completeJobBatchDelay: 50,
    },
  },
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
