const marks = [5, 10, 20, 30, 45, 60, 90, 120];

/**
 * How long at most until the shop must ask again about an attempt of `ageS` seconds; endless past 72 h, when only a
 * callback brings the question back. Read from payments.md "Asking" and from no code of the shop.
 */
export function scheduledGapS(ageS: number): number {
  // A mark that is almost reached may count as reached, so that the next one is the gap.
  const next = marks.find((mark) => mark > ageS + 1);
  if (next !== undefined) return next - ageS + 1;
  if (ageS < 3600) return 300;
  if (ageS < 24 * 3600) return 1800;
  return ageS < 72 * 3600 - 6 * 3600 ? 6 * 3600 : Number.POSITIVE_INFINITY;
}
