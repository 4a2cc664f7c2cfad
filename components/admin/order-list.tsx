import { AdminLink } from "#components/admin/admin-link.tsx";
import { StatusBadge } from "#components/admin/status-badge.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { ListedOrder } from "#lib/orders/admin-queries.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import type { Network } from "#lib/phone.ts";

type Props = { orders: ListedOrder[]; networkNames: Record<Network, string>; locale: Locale };

/** The same rows twice: cards where a thumb works, a table where there is room; only one is shown and read out. */
export function OrderList({ orders, networkNames, locale }: Props) {
  const t = wordsIn(locale, "admin");
  const format = formatsIn(locale);
  const rows = orders.map((order) => ({
    id: order.id,
    href: localePath(locale, `/admin/orders/${order.id}`),
    code: formatOrderCode(order.code),
    placedAt: format.dateTime(order.placedAt, { dateStyle: "medium", timeStyle: "short" }),
    customer: order.customerName,
    network: order.network ? networkNames[order.network] : "",
    total: formatXof(order.totalXof, locale),
    badges: (
      <span className="inline-flex flex-wrap gap-1.5">
        <StatusBadge status={order.status} label={t(`status.${order.status}`)} />
        {order.status === "paid" && (
          <StatusBadge status={order.fulfilment} label={t(`fulfilment.${order.fulfilment}`)} />
        )}
        {order.hasOpenReview && <StatusBadge status="in_review" label={t("orders.inReview")} />}
      </span>
    ),
  }));
  const columns = (["code", "placedAt", "customer", "network", "state", "total"] as const).map((name) => (
    <th key={name} scope="col" className={`px-3 py-2 font-semibold ${name === "total" ? "text-right" : ""}`}>
      {t(`orders.${name}`)}
    </th>
  ));
  return (
    <>
      <ul className="mt-5 space-y-3 md:hidden">
        {rows.map((row) => (
          <li key={row.id}>
            <AdminLink href={row.href} className="block rounded-card border border-line bg-surface p-4">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <strong className="font-mono text-lg tracking-wider">{row.code}</strong>
                <span className="font-semibold tabular-nums">{row.total}</span>
              </span>
              <span className="mt-1 block wrap-anywhere">{row.customer}</span>
              <span className="mb-2 block text-sm text-ink-soft">
                {[row.placedAt, row.network].filter(Boolean).join(" · ")}
              </span>
              {row.badges}
            </AdminLink>
          </li>
        ))}
      </ul>
      <div className="mt-5 hidden overflow-x-auto rounded-card border border-line bg-surface md:block">
        <table className="w-full text-left">
          <thead className="border-b border-line text-sm text-ink-soft">
            <tr>{columns}</tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="px-3">
                  <AdminLink
                    href={row.href}
                    className="inline-flex min-h-11 items-center font-mono tracking-wider underline"
                  >
                    {row.code}
                  </AdminLink>
                </td>
                <td className="px-3 text-sm">{row.placedAt}</td>
                <td className="max-w-56 px-3 wrap-anywhere">{row.customer}</td>
                <td className="px-3">{row.network}</td>
                <td className="px-3 py-2">{row.badges}</td>
                <td className="px-3 text-right tabular-nums">{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
