/** What we hold ourselves about an attempt; nothing here comes from a callback. */
export type ProofBasis = {
  method: "prompt" | "hosted_page";
  amountXof: number;
  txReference: string | null;
  isAcceptedByOwnSend: boolean;
  pendingSeenTxReference: string | null;
};

/**
 * The amount that a verified success proves, in whole francs, or undefined when it proves none.
 * Source: the gateway's hosted page lets its reader edit the amount, and its status may omit it (design, gateway
 * facts about trust, 3). So: the amount in our own status answer; else Method 1 alone, when our own `pay` was
 * accepted with this tx_reference, or this tx_reference was seen pending within 60 s of our ambiguous send.
 */
export function proveAmount(
  attempt: ProofBasis,
  answer: { txReference: string; amountXof: number | undefined },
): number | undefined {
  if (answer.amountXof !== undefined) return answer.amountXof;
  if (attempt.method !== "prompt") return undefined;
  if (attempt.isAcceptedByOwnSend && attempt.txReference === answer.txReference) return attempt.amountXof;
  if (attempt.pendingSeenTxReference === answer.txReference) return attempt.amountXof;
  return undefined;
}
