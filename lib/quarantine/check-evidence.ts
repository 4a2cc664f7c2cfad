import type { GatewayCall } from "#lib/paygate/gateway.ts";

/** One question and its answer as JSON, as the evidence of a case shows it: neither key nor phone is in it. */
export function checkEvidence({ endpoint, httpStatus, durationMs, evidence }: GatewayCall<unknown>): string {
  return JSON.stringify({ endpoint, httpStatus: httpStatus ?? null, durationMs, answer: evidence ?? null });
}
