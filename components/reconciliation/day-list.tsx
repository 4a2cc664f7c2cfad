import { AdminLink } from "#components/admin/admin-link.tsx";
import { DayBadge } from "#components/reconciliation/day-badge.tsx";
import { dayText } from "#components/reconciliation/day-text.ts";
import { differenceText } from "#components/reconciliation/difference-text.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { ListedDay } from "#lib/reconciliation/admin-queries.ts";

type Props = { days: ListedDay[]; locale: Locale };

/** The same rows twice: cards where a thumb works, a table where there is room; only one is shown and read out. */
export function DayList({ days, locale }: Props) {
  const t = wordsIn(locale, "reconciliation");
  const format = formatsIn(locale);
  const rows = days.map((found) => ({
    day: found.day,
    href: localePath(locale, `/admin/reconciliation/${found.day}`),
    label: dayText(found.day, format),
    attempts: found.attempts,
    shop: found.finishedAt ? formatXof(found.shopXof, locale) : "",
    gateway: found.finishedAt ? formatXof(found.gatewayXof, locale) : "",
    difference: found.finishedAt ? differenceText(found.gatewayXof - found.shopXof, locale) : "",
    badge: <DayBadge found={found} locale={locale} />,
  }));
  const facts = (row: (typeof rows)[number]) =>
    (["attempts", "shop", "gateway"] as const)
      .filter((name) => row[name] !== "")
      .map((name) => t("fact", { label: t(`columns.${name}`), value: row[name] }))
      .join(" · ");
  const amounts = ["attempts", "shop", "gateway", "difference"] as const;
  return (
    <>
      <ul className="mt-5 space-y-3 md:hidden">
        {rows.map((row) => (
          <li key={row.day}>
            <AdminLink href={row.href} className="block rounded-card border border-line bg-surface p-4">
              <strong className="block text-lg">{row.label}</strong>
              <span className="mt-1 mb-2 block text-sm text-ink-soft">{facts(row)}</span>
              {row.badge}
            </AdminLink>
          </li>
        ))}
      </ul>
      <div className="mt-5 hidden overflow-x-auto rounded-card border border-line bg-surface md:block">
        <table className="w-full text-left">
          <thead className="border-b border-line text-sm text-ink-soft">
            <tr>
              {(["day", "state"] as const).map((name) => (
                <th key={name} scope="col" className="px-3 py-2 font-semibold">
                  {t(`columns.${name}`)}
                </th>
              ))}
              {amounts.map((name) => (
                <th key={name} scope="col" className="px-3 py-2 text-right font-semibold">
                  {t(`columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => (
              <tr key={row.day}>
                <td className="px-3">
                  <AdminLink href={row.href} className="inline-flex min-h-11 items-center underline">
                    {row.label}
                  </AdminLink>
                </td>
                <td className="px-3 py-2">{row.badge}</td>
                {amounts.map((name) => (
                  <td key={name} className="px-3 text-right tabular-nums">
                    {row[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
