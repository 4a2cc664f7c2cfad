import { ActionForm } from "#components/admin/action-form.tsx";
import { SubmitButton } from "#components/admin/fields.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { cancelOrderAction } from "#lib/payments/admin-actions.ts";
import { type AttemptStatus, isLive } from "#lib/payments/attempt-status.ts";

/** Ends an order that nobody is paying; offered only when it could be done. It asks first: it cannot be undone. */
export function CancelOrder({ order, locale }: { order: StaffOrder; locale: Locale }) {
  const mayBePaid = order.attempts.some(({ status }) => isLive(status as AttemptStatus));
  if (order.status !== "awaiting_payment" || mayBePaid || order.hasOpenReview) return null;
  const t = wordsIn(locale, "admin.cancel");
  return (
    <ActionForm
      action={cancelOrderAction}
      fields={{ orderId: order.id }}
      confirm={{ title: t("title"), text: t("text"), submit: t("submit") }}
    >
      <SubmitButton kind="danger">{t("title")}</SubmitButton>
    </ActionForm>
  );
}
