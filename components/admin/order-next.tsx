import type { ReactNode } from "react";
import { ActionForm } from "#components/admin/action-form.tsx";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { SubmitButton } from "#components/admin/fields.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { fulfilOrderAction, undoFulfilmentAction } from "#lib/orders/admin-actions.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { nextFulfilments } from "#lib/orders/fulfilment-status.ts";
import { type Outlook, outlookOf } from "#lib/orders/order-outlook.ts";
import { isPaidLike } from "#lib/orders/order-status.ts";
import { verifyPaymentAction } from "#lib/payments/admin-actions.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = { order: StaffOrder; staff: StaffMember; locale: Locale };

/** In these states it is for the staff to ask the gateway; elsewhere the shop does so by itself. */
const asksForVerification: readonly Outlook[] = ["unknown", "overdue"];

/** Why the order waits, what happens next and when; and the one thing to do now, if there is one. */
export function OrderNext({ order, staff, locale }: Props) {
  const t = wordsIn(locale, "admin");
  const { key, at } = outlookOf({ ...order, attempt: order.attempts[0] ?? null }, order.now);
  return (
    <section aria-labelledby="next" className="rounded-card border-2 border-brand bg-surface p-5">
      <h2 id="next" className="font-sans text-sm font-bold text-ink-soft">
        {t("order.next")}
      </h2>
      <p className="mt-1 text-lg font-semibold">
        {t(`outlooks.${key}`, { when: timeText(at, order.now, locale) })}
      </p>
      <div className="mt-4 flex flex-wrap gap-3 empty:hidden">{acts()}</div>
    </section>
  );

  function acts(): ReactNode {
    const openCase =
      order.status === "refund_due"
        ? order.refundCaseId
        : order.attempts.find(({ openCaseId }) => openCaseId)?.openCaseId;
    const mayDecide = hasRight(staff.role, "close_cases");
    const [step] = nextFulfilments(order);
    const mayFulfil = hasRight(staff.role, "fulfil_orders");
    return (
      <>
        {openCase && (
          <AdminLink
            href={localePath(locale, `/admin/review/${openCase}`)}
            className={buttonStyle(mayDecide ? "primary" : "secondary")}
          >
            {t(order.status === "refund_due" ? "order.noteRefund" : "order.decide")}
          </AdminLink>
        )}
        {mayFulfil && step && (
          <ActionForm
            action={fulfilOrderAction}
            fields={{ orderId: order.id, to: step }}
            undo={{ action: undoFulfilmentAction, fields: { orderId: order.id, from: step } }}
          >
            <SubmitButton kind={openCase ? "secondary" : "primary"}>{t(`fulfil.${step}`)}</SubmitButton>
          </ActionForm>
        )}
        {mayFulfil && order.isStepUndoable && order.fulfilment !== "none" && (
          <ActionForm action={undoFulfilmentAction} fields={{ orderId: order.id, from: order.fulfilment }}>
            <SubmitButton kind="quiet">{t("fulfil.undoLast")}</SubmitButton>
          </ActionForm>
        )}
        {hasRight(staff.role, "verify_payment") && order.attempts.length > 0 && !isPaidLike(order.status) && (
          <ActionForm action={verifyPaymentAction} fields={{ orderId: order.id }}>
            <SubmitButton kind={asksForVerification.includes(key) ? "primary" : "secondary"}>
              {t("order.verify")}
            </SubmitButton>
            <p className="mt-1 text-sm text-ink-soft">{t("order.verifyHint")}</p>
          </ActionForm>
        )}
      </>
    );
  }
}

function timeText(at: Date | null, now: Date, locale: Locale): string {
  const t = wordsIn(locale, "admin.when");
  if (!at) return t("soon");
  const format = formatsIn(locale);
  const date = (time: Date) => format.dateTime(time, { day: "numeric", month: "long" });
  const time = format.dateTime(at, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return date(at) === date(now) ? t("at", { time }) : t("on", { date: date(at), time });
}
