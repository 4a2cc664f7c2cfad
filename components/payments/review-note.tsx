import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";

const told = [
  "double_payment",
  "overpaid_difference",
  "underpaid",
  "late_after_cancel",
  "late_no_stock",
  "success_on_rejected",
  "amount_unproven",
  "orphan",
] as const;

/** Money of this order that a person is looking at, and why, in plain words. */
export function ReviewNote({ review, locale }: { review: OrderScreen["review"]; locale: Locale }) {
  const reason = told.find((known) => known === review?.reason);
  if (!review || !reason) return null;
  const t = wordsIn(locale, "payments.review");
  const amount = review.amountXof === null ? "" : ` (${formatXof(review.amountXof, locale)})`;
  return <p className="mt-4 rounded-control bg-warning-soft p-3 font-semibold">{t(reason, { amount })}</p>;
}
