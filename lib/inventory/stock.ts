/** What may be done to the stock of a variant by hand; sales change it by themselves. */
export const stockChanges = ["counted", "added", "removed", "returned"] as const;
export type StockChange = (typeof stockChanges)[number];

export const mostOnHand = 1_000_000;

export const stockRefusals = [
  "unknown_variant",
  "changed_meanwhile",
  "below_reserved",
  "too_many",
  "nothing_changed",
] as const;
export type StockRefusal = (typeof stockRefusals)[number];

/** From here on the shop tells shoppers that few are left (`components/catalogue/stock-note.tsx`). */
export function isLow(free: number): boolean {
  return free <= 3;
}
