import { AdminLink } from "#components/admin/admin-link.tsx";
import { CaseBadge } from "#components/review/case-badge.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import { formatPhone } from "#lib/phone.ts";
import type { ListedCase } from "#lib/review/admin-queries.ts";

type Props = { cases: ListedCase[]; isClosed: boolean; locale: Locale };

/** The same rows twice: cards where a thumb works, a table where there is room; only one is shown and read out. */
export function CaseList({ cases, isClosed, locale }: Props) {
  const t = wordsIn(locale, "review");
  const format = formatsIn(locale);
  const rows = cases.map((found) => ({
    id: found.id,
    href: localePath(locale, `/admin/review/${found.id}`),
    reason: t(`reasons.${found.reason}`),
    order: found.orderCode ? formatOrderCode(found.orderCode) : t("noOrder"),
    phone: found.phone ? formatPhone(found.phone) : "",
    at: format.dateTime(found.closedAt ?? found.openedAt, { dateStyle: "medium", timeStyle: "short" }),
    amount: found.amountXof === null ? t("amountUnknown") : formatXof(found.amountXof, locale),
    due: found.dueXof === null ? "" : formatXof(found.dueXof, locale),
    badge: <CaseBadge found={found} locale={locale} />,
  }));
  const columns = [
    "reason",
    "order",
    "phone",
    isClosed ? "closedAt" : "since",
    "state",
    "due",
    "amount",
  ] as const;
  return (
    <>
      <ul className="mt-5 space-y-3 md:hidden">
        {rows.map((row) => (
          <li key={row.id}>
            <AdminLink href={row.href} className="block rounded-card border border-line bg-surface p-4">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <strong className="text-lg">{row.reason}</strong>
                <span className="font-semibold tabular-nums">{row.amount}</span>
              </span>
              <span className="mt-1 block font-mono tracking-wider">{row.order}</span>
              <span className="mb-2 block text-sm text-ink-soft">
                {[row.at, row.phone].filter(Boolean).join(" · ")}
              </span>
              {row.badge}
            </AdminLink>
          </li>
        ))}
      </ul>
      <div className="mt-5 hidden overflow-x-auto rounded-card border border-line bg-surface md:block">
        <table className="w-full text-left">
          <thead className="border-b border-line text-sm text-ink-soft">
            <tr>
              {columns.map((name) => (
                <th
                  key={name}
                  scope="col"
                  className={`px-3 py-2 font-semibold ${name === "due" || name === "amount" ? "text-right" : ""}`}
                >
                  {t(`columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="px-3">
                  <AdminLink href={row.href} className="inline-flex min-h-11 items-center underline">
                    {row.reason}
                  </AdminLink>
                </td>
                <td className="px-3 font-mono tracking-wider">{row.order}</td>
                <td className="px-3 text-sm whitespace-nowrap">{row.phone}</td>
                <td className="px-3 text-sm">{row.at}</td>
                <td className="px-3 py-2">{row.badge}</td>
                <td className="px-3 text-right tabular-nums">{row.due}</td>
                <td className="px-3 text-right tabular-nums">{row.amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
