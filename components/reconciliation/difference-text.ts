import type { Locale } from "#lib/i18n/locale.ts";
import { formatXof } from "#lib/money.ts";

/** A difference with its sign, which says who has more. */
export function differenceText(differenceXof: number, locale: Locale): string {
  return `${differenceXof > 0 ? "+" : ""}${formatXof(differenceXof, locale)}`;
}
