import { logLine } from "./log-lines.ts";
import { describeEnding } from "./processes.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { withShopDatabase } from "./shop-database.ts";
import { startWorker } from "./shop-processes.ts";

/** One more worker beside those of a running shop, on the same database; as many as wanted, on any machine. */
await runCommand(() =>
  withShopDatabase(async (url, { variables, appUrl, ports }) => {
    const worker = startWorker({
      variables: { ...variables, DATABASE_URL: url, APP_URL: appUrl, PORT: String(ports.web) },
      distDir: ".next",
      onLine: logLine,
    });
    let isStopping = false;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => {
        isStopping = true;
        void worker.stop(12_000);
      });
    const ending = await worker.ended;
    if (!isStopping) throw new Refusal(`The worker ${describeEnding(ending)}; its lines are above.`);
  }),
);
