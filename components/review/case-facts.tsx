import { AdminLink } from "#components/admin/admin-link.tsx";
import { Facts } from "#components/admin/facts.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import { formatPhone, type Network } from "#lib/phone.ts";
import type { StaffCase } from "#lib/review/find-case.ts";

type Props = { found: StaffCase; networkNames: Record<Network, string>; locale: Locale };

/** What a decision rests on; whatever is not known is said to be so where it matters. */
export function CaseFacts({ found, networkNames, locale }: Props) {
  const t = wordsIn(locale, "review");
  const admin = wordsIn(locale, "admin");
  const format = formatsIn(locale);
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" });
  const money = (xof: number | null | undefined) =>
    xof === null || xof === undefined ? null : formatXof(xof, locale);
  const { order, attempt } = found;
  const refusal = attempt?.reason ?? "";
  const isRefund = found.reason === "order_refund";
  return (
    <section aria-labelledby="proofs" className="rounded-card border border-line bg-surface p-5">
      <h2 id="proofs" className="text-xl font-bold">
        {t("case.proofs")}
      </h2>
      {order && (
        <p className="mt-1">
          <AdminLink
            href={localePath(locale, `/admin/orders/${order.id}`)}
            className="inline-flex min-h-11 items-center underline"
          >
            {admin("order.title", { code: formatOrderCode(order.code) })}
          </AdminLink>
        </p>
      )}
      <Facts
        facts={[
          { label: t(isRefund ? "case.toGiveBack" : "case.due"), text: money(found.dueXof) },
          {
            label: t(isRefund ? "case.paid" : "case.received"),
            text: money(found.amountXof) ?? t("amountUnknown"),
          },
          { label: t("case.provenInAll"), text: money(order?.provenXof) },
          { label: t("case.orderState"), text: order && admin(`status.${order.status}`) },
          { label: t("case.customer"), text: order?.customerName },
          { label: t("case.phone"), text: attempt?.phone && formatPhone(attempt.phone) },
          { label: t("case.network"), text: attempt?.network && networkNames[attempt.network] },
          { label: t("case.attempt"), text: attempt?.number.toString() },
          { label: t("case.method"), text: attempt && t(`case.methods.${attempt.method}`) },
          { label: t("case.requested"), text: money(attempt?.amountXof) },
          { label: t("case.identifier"), text: found.identifier },
          { label: t("case.txReference"), text: found.txReference ?? attempt?.txReference },
          { label: t("case.paymentReference"), text: attempt?.paymentReference },
          {
            label: t("case.reason"),
            text: isKnownRefusal(refusal) ? admin(`reasons.${refusal}`) : refusal,
          },
          { label: t("case.openedAt"), text: time(found.openedAt) },
          {
            label: t("case.holdExpiresAt"),
            text: order?.status === "awaiting_payment" ? time(order.holdExpiresAt) : null,
          },
        ]}
      />
    </section>
  );
}

const refusals = ["never_registered", "invalid_token", "invalid_parameters", "squatted_identifier"] as const;

function isKnownRefusal(reason: string): reason is (typeof refusals)[number] {
  return (refusals as readonly string[]).includes(reason);
}
