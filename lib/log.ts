import pino from "pino";
import { env } from "#lib/env.ts";

/**
 * The one logger. What may be written is listed: a field that is not on the list is dropped, so neither a key nor a
 * phone nor a name can slip in with an object that somebody logs whole.
 */
const allowedFields = new Set([
  "requestId",
  "orderId",
  "orderCode",
  "attemptId",
  "callbackId",
  "caseId",
  "staffMemberId",
  "act",
  "workerId",
  "jobId",
  "task",
  "endpoint",
  "outcome",
  "httpStatus",
  "durationMs",
  "status",
  "from",
  "to",
  "disposition",
  "reason",
  "count",
  "network",
  "method",
  "port",
  "signal",
  "fields",
]);

const logger = pino({ level: env.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

export type LogFields = Record<string, unknown> & { error?: unknown };

function allowed(fields: LogFields): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([name]) => allowedFields.has(name));
  return {
    ...Object.fromEntries(kept),
    ...(fields.error === undefined ? {} : { error: describeError(fields.error) }),
  };
}

/** A driver's error carries the statement's parameters; only its name, code and place are told. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const coded = (cause ?? error) as Error & { code?: string; constraint?: string; constraint_name?: string };
  // Told by its shape: once bundled, a class has another name, and its cause may be the network's.
  const isFromDatabase = "params" in error || coded.name === "PostgresError";
  return {
    name: coded.name,
    code: coded.code,
    constraint: coded.constraint ?? coded.constraint_name,
    message: isFromDatabase ? undefined : redact(error.message),
    stack: error.stack
      ?.split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 8)
      .join("\n"),
  };
}

function redact(text: string): string {
  return text
    .replace(/\+?\d[\d\s.-]{6,}\d/g, "[number]")
    .replace(/[A-Za-z0-9_-]{24,}/g, "[token]")
    .slice(0, 300);
}

export const log = {
  debug: (message: string, fields: LogFields = {}) => logger.debug(allowed(fields), message),
  info: (message: string, fields: LogFields = {}) => logger.info(allowed(fields), message),
  warn: (message: string, fields: LogFields = {}) => logger.warn(allowed(fields), message),
  error: (message: string, fields: LogFields = {}) => logger.error(allowed(fields), message),
};
