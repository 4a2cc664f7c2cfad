import { ActionForm } from "#components/admin/action-form.tsx";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { Facts } from "#components/admin/facts.tsx";
import { SubmitButton } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import { StatusBadge } from "#components/admin/status-badge.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { isPaidLike } from "#lib/orders/order-status.ts";
import { verifyPaymentAction } from "#lib/payments/admin-actions.ts";
import type { AttemptStatus } from "#lib/payments/attempt-status.ts";
import { formatPhone, type Network } from "#lib/phone.ts";

type Props = {
  order: StaffOrder;
  mayVerify: boolean;
  networkNames: Record<Network, string>;
  locale: Locale;
};

const knownReasons = [
  "never_registered",
  "invalid_token",
  "invalid_parameters",
  "squatted_identifier",
  "network_paused",
  "phone_blocked",
  "gateway_down",
  "order_closed",
  "page_left",
] as const;

/** Every try to collect the total, newest first, with the references that the operator and the gateway know it by. */
export function OrderPayments({ order, mayVerify, networkNames, locale }: Props) {
  const { attempts } = order;
  const t = wordsIn(locale, "admin");
  const format = formatsIn(locale);
  const reasonText = (reason: string | null) => {
    const known = knownReasons.find((name) => name === reason);
    return known ? t(`reasons.${known}`) : reason;
  };
  return (
    <Section id="payments" title={t("order.payments")}>
      {attempts.length === 0 && <p className="mt-2 text-ink-soft">{t("order.noPayment")}</p>}
      <ul className="divide-y divide-line">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="py-4 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong>{t("order.attempt", { number: attempt.number })}</strong>
              <StatusBadge
                status={attempt.status}
                label={t(`attemptStatus.${attempt.status as AttemptStatus}`)}
              />
              {attempt.openCaseId && (
                <AdminLink
                  href={localePath(locale, `/admin/review/${attempt.openCaseId}`)}
                  className="inline-flex min-h-11 items-center"
                >
                  <StatusBadge status="in_review" label={t("orders.inReview")} />
                </AdminLink>
              )}
              {attempt.disposition === "applied_by_staff" && (
                <StatusBadge status="succeeded" label={t("orders.acceptedByStaff")} />
              )}
            </p>
            <Facts
              facts={[
                { label: t("order.amount"), text: formatXof(attempt.amountXof, locale) },
                { label: t("order.network"), text: attempt.network && networkNames[attempt.network] },
                { label: t("order.phone"), text: attempt.phone && formatPhone(attempt.phone) },
                { label: t("order.reason"), text: reasonText(attempt.reason) },
                { label: t("order.txReference"), text: attempt.txReference },
                { label: t("order.paymentReference"), text: attempt.paymentReference },
                {
                  label: t("order.lastAskedAt"),
                  text:
                    attempt.lastAskedAt &&
                    format.dateTime(attempt.lastAskedAt, { dateStyle: "medium", timeStyle: "medium" }),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      {/* Before it is paid, the page's first part offers it. */}
      {mayVerify && attempts.length > 0 && isPaidLike(order.status) && (
        <ActionForm action={verifyPaymentAction} fields={{ orderId: order.id }} className="mt-3">
          <SubmitButton kind="quiet" className="px-0">
            {t("order.verify")}
          </SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
