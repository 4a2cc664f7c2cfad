export const promotionKinds = ["percent", "amount"] as const;

export type PromotionTerms = {
  code: string;
  kind: (typeof promotionKinds)[number];
  /** Of 100, or in whole francs, as the kind says. */
  value: number;
  minSubtotalXof: number;
};

/** Whether a code may be used at this moment, by whomever: the key of the message that says so. */
export type PromotionStanding = "good" | "not_yet" | "over" | "used_up";

export type CartPromotion = PromotionTerms & { standing: PromotionStanding; startsAt: Date };

/**
 * Whole francs that a promotion takes off goods of `subtotalXof`, rounded down; 0 when they do not reach its minimum.
 * What is left of the goods alone is at least `minTotalXof`, so the total is, wherever they go. `discountPart` is the
 * same in SQL, and decides.
 */
export function discountOf(terms: PromotionTerms, subtotalXof: number, minTotalXof: number): number {
  if (subtotalXof < terms.minSubtotalXof) return 0;
  const wished = terms.kind === "percent" ? Math.floor((subtotalXof * terms.value) / 100) : terms.value;
  return Math.max(0, Math.min(wished, subtotalXof - minTotalXof));
}

/** What a cart's code takes off at this moment. */
export function discountNow(
  promotion: CartPromotion | undefined,
  subtotalXof: number,
  minTotalXof: number,
): number {
  return promotion?.standing === "good" ? discountOf(promotion, subtotalXof, minTotalXof) : 0;
}

/** As it is kept, however it was typed: `akwaba-10` is `AKWABA10`. */
export function normalCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, "");
}
