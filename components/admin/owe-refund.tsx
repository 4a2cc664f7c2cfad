import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { returnOf } from "#lib/orders/fulfilment-status.ts";
import { oweRefundAction } from "#lib/review/admin-actions.ts";

type Props = { order: StaffOrder; mayRefund: boolean; locale: Locale };

/** A paid order is marked to be refunded, in two steps, since there is no way back; afterwards the way to its case. */
export function OweRefund({ order, mayRefund, locale }: Props) {
  const t = wordsIn(locale, "admin.refund");
  if (order.refundCaseId) {
    return (
      <p className="rounded-card border border-line bg-surface px-5 py-2">
        <a
          href={localePath(locale, `/admin/review/${order.refundCaseId}`)}
          className="inline-flex min-h-11 items-center font-semibold underline"
        >
          {t(order.status === "refunded" ? "seeDone" : "seeDue")}
        </a>
      </p>
    );
  }
  if (order.status !== "paid" || !mayRefund) return null;
  const goods = returnOf(order.fulfilment);
  return (
    <details className="rounded-card border border-line bg-surface px-5 py-2">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{t("title")}</summary>
      <form action={oweRefundAction} aria-label={t("title")} className="space-y-3 pb-3">
        <input type="hidden" name="orderId" value={order.id} />
        <input type="hidden" name="seenFulfilment" value={order.fulfilment} />
        <input type="hidden" name="locale" value={locale} />
        <p>{t("text")}</p>
        <label className="block font-semibold">
          {t("note")}
          <input
            name="note"
            required
            maxLength={200}
            autoComplete="off"
            className="mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 font-normal"
          />
        </label>
        {goods === "never" ? (
          <p className="text-sm text-ink-soft">{t("handedOver")}</p>
        ) : (
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name="restock"
              value="yes"
              defaultChecked={goods === "by_default"}
              className="size-5 shrink-0 accent-brand"
            />
            {t("restock")}
          </label>
        )}
        <button
          type="submit"
          className="min-h-12 rounded-control border-2 border-danger px-5 py-2 font-bold text-danger"
        >
          {t("submit")}
        </button>
      </form>
    </details>
  );
}
