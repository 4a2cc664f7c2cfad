/** How the gateway's word may differ from ours about one attempt; each is a key of the messages. */
export const differenceKinds = [
  /** Paid at the gateway and not with us: asked again and applied or put up for review at once. */
  "found",
  /** Succeeded with us, and the gateway says otherwise, or its answer names another payment. */
  "contradiction",
  "amount_differs",
  /** No clear answer within a day. */
  "unclear",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Which network a paid answer names, in whichever of its spellings (gateway.md "Codes"); undefined when in none. */
export function networkOfAnswer(paymentMethod: unknown): "TMONEY" | "FLOOZ" | undefined {
  if (typeof paymentMethod !== "string") return undefined;
  if (/^(t-?money|togocel|togocom|mixx|yas)/i.test(paymentMethod)) return "TMONEY";
  return /^(flooz|moov)/i.test(paymentMethod) ? "FLOOZ" : undefined;
}
