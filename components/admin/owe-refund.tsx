import { ActionForm } from "#components/admin/action-form.tsx";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { Checkbox, SubmitButton, TextField } from "#components/admin/fields.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { returnOf } from "#lib/orders/fulfilment-status.ts";
import { oweRefundAction } from "#lib/review/admin-actions.ts";

type Props = { order: StaffOrder; mayRefund: boolean; locale: Locale };

/** A paid order is marked to be refunded; it asks first, since there is no way back. Afterwards the way to its case. */
export function OweRefund({ order, mayRefund, locale }: Props) {
  const t = wordsIn(locale, "admin.refund");
  if (order.refundCaseId) {
    // While it is due, it is the page's next act.
    if (order.status === "refund_due") return null;
    return (
      <AdminLink
        href={localePath(locale, `/admin/review/${order.refundCaseId}`)}
        className="inline-flex min-h-11 items-center font-semibold underline"
      >
        {t("seeDone")}
      </AdminLink>
    );
  }
  if (order.status !== "paid" || !mayRefund) return null;
  const goods = returnOf(order.fulfilment);
  return (
    <ActionForm
      action={oweRefundAction}
      fields={{ orderId: order.id, seenFulfilment: order.fulfilment }}
      confirm={{ title: t("confirmTitle"), text: t("text"), submit: t("submit") }}
      fold={{ summary: t("title") }}
      aria-label={t("title")}
      className="space-y-3 pt-1 pb-4"
    >
      <p>{t("text")}</p>
      <TextField name="note" label={t("note")} required maxLength={200} />
      {goods === "never" ? (
        <p className="text-sm text-ink-soft">{t("handedOver")}</p>
      ) : (
        // Whoever moved the order meanwhile changed where its goods are: the box begins anew.
        <Checkbox
          key={order.fulfilment}
          name="restock"
          value={order.fulfilment}
          label={t("restock")}
          defaultChecked={goods === "by_default"}
        />
      )}
      <SubmitButton kind="danger">{t("title")}</SubmitButton>
    </ActionForm>
  );
}
