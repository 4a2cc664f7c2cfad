import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { cancelOrderByStaffAction } from "#lib/payments/admin-actions.ts";
import type { AttemptStatus } from "#lib/payments/attempt-status.ts";
import { isLive } from "#lib/payments/attempt-status.ts";

/** Ends an order that nobody is paying; offered only when it could be done. It asks first: it cannot be undone. */
export function CancelOrder({ order, locale }: { order: StaffOrder; locale: Locale }) {
  const mayBePaid = order.attempts.some(({ status }) => isLive(status as AttemptStatus));
  if (order.status !== "awaiting_payment" || mayBePaid || order.hasOpenReview) return null;
  const t = wordsIn(locale, "admin.cancel");
  return (
    <details className="rounded-card border border-line bg-surface px-5 py-2">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{t("title")}</summary>
      <form action={cancelOrderByStaffAction} className="pb-3">
        <input type="hidden" name="orderId" value={order.id} />
        <input type="hidden" name="locale" value={locale} />
        <p>{t("text")}</p>
        <button
          type="submit"
          className="mt-3 min-h-12 rounded-control border-2 border-danger px-5 py-2 font-bold text-danger"
        >
          {t("submit")}
        </button>
      </form>
    </details>
  );
}
