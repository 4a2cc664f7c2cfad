import type { StatusAnswer } from "#lib/paygate/answers.ts";

type Unpaid = Exclude<StatusAnswer["outcome"], "paid">;

const hourS = 3600;
/** After each clear "no": the callback may have come before the gateway's own books, but not by days. */
const gapsS = [60, 15 * 60, 4 * hourS];
/** So long somebody may still approve a prompt, or an outage last. */
const watchedForS = 72 * hourS;

/** Whether an answer counts as one of the tries: an outage says nothing, and a pending payment is not yet decided. */
export function isClearNo(outcome: Unpaid): boolean {
  return outcome !== "pending" && outcome !== "unclear";
}

/**
 * How long to wait before the gateway is asked again about a callback in quarantine, in seconds, or undefined when it
 * was asked enough. `clearNos` counts this answer too; `ageS` is since the callback last came. Gaps grow, so that what
 * was asked before stands back for what was not.
 */
export function nextCheckDelayS(outcome: Unpaid, clearNos: number, ageS: number): number | undefined {
  if (isClearNo(outcome)) return gapsS[clearNos - 1];
  if (ageS >= watchedForS) return undefined;
  return Math.min(6 * hourS, Math.max(60, ageS / 2));
}
