import type { Locale } from "#lib/i18n/locale.ts";

const numerals: Record<Locale, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 }),
};

/** Whole francs (XOF has no sub-unit) as Togo writes them: `12 500 F CFA`, never broken over two lines. */
export function formatXof(amountXof: number, locale: Locale): string {
  if (!Number.isSafeInteger(amountXof)) throw new RangeError("An amount of XOF is a whole number of francs.");
  const digits = numerals[locale].format(amountXof).replaceAll(/\s/g, "\u00a0");
  return `${digits}\u00a0F\u00a0CFA`;
}

export type PricedLine = { unitPriceXof: number; quantity: number };
export type Totals = { subtotalXof: number; discountXof: number; deliveryXof: number; totalXof: number };

/**
 * The one arithmetic: badge, page, order and charge all add up here (the order statement repeats it in SQL, and a
 * CHECK refuses a sum that differs). Whole francs in, whole francs out.
 */
export function addUp(lines: readonly PricedLine[], deliveryXof: number, discountXof = 0): Totals {
  const subtotalXof = lines.reduce((sum, line) => sum + line.unitPriceXof * line.quantity, 0);
  return { subtotalXof, discountXof, deliveryXof, totalXof: subtotalXof - discountXof + deliveryXof };
}
