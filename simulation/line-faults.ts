import type { Asked, Sent } from "./records.ts";
import type { PayFault, StatusFault } from "./story.ts";

/** The trouble of this send: of a story's first payment alone, at its first send, unless the story says lasting. */
export function payFaultFor({ story, isFirst, sends }: Sent): PayFault | undefined {
  if (!isFirst || (sends > 1 && !story.isPayFaultLasting)) return undefined;
  return story.payFault;
}

/** Empty and nearly empty values that a careless reader turns into 0, which would be *paid*. */
export const emptyValues = [null, "", false, [], " ", "0.0"] as const;

/** `status 0` is *registered* in an answer of `pay`; anything else has registered nothing of ours. */
export function isRefused(payAnswer: string): boolean {
  try {
    const { status, tx_reference } = JSON.parse(payAnswer) as Record<string, unknown>;
    return status !== 0 || tx_reference === undefined;
  } catch {
    return true;
  }
}

type AnswerFault = StatusFault | "never_decided" | "status_never_answers";

/** The trouble of this answer; shares of payments.md "Fault plan". */
export function statusFaultFor(asked: Asked, answer: string, isSettled: boolean): AnswerFault | undefined {
  const { story, isFirst, atS, sinceFirstSendS, known } = asked;
  const isPaid = /"status":0/.test(answer);
  if (isFirst && story.ending === "status_never_answers" && atS < 73.5 * 3600) return "status_never_answers";
  if (isFirst && story.ending === "never_decided" && atS < 73.5 * 3600 && /"status":[2-6]/.test(answer))
    return "never_decided";
  if (isFirst && atS < story.blindUntilS) return "status_5xx";
  // Not longer than the shop itself waits before it believes that (payments.md "Attempt").
  if (story.hidesSuccess && known.questions <= 2 && sinceFirstSendS < 600) return "not_found_at_first";
  if (isPaid && isSettled) return "success_then_ended";
  const drawn = story.random.next();
  // A silence costs real time; a line that breaks at once is the same to the shop.
  if (drawn < 0.004) return "status_timeout";
  if (drawn < 0.05) return "status_reset";
  if (drawn < 0.07) return "status_5xx";
  if (drawn < 0.09) return "status_html";
  if (drawn < 0.1) return "status_rubbish";
  if (drawn < 0.11) return "status_of_another";
  if (isPaid && drawn < 0.12) return "status_stale";
  return undefined;
}
