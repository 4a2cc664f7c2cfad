import { Logger } from "graphile-worker";
import { log } from "#lib/log.ts";

/** graphile-worker writes payloads and connection details into its messages; only level, task and job pass on. */
export const graphileLogger = new Logger((scope) => (level, message, meta) => {
  const fields = {
    task: scope.taskIdentifier,
    jobId: scope.jobId,
    workerId: scope.workerId,
    error: meta?.error,
  };
  if (level === "error") log.error("job runner", { ...fields, reason: message.split(/[\n;:]/)[0] });
  else if (level === "warning") log.warn("job runner", fields);
});
