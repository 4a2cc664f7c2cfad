import { AdminLink } from "#components/admin/admin-link.tsx";
import { StockBadges } from "#components/inventory/stock-badges.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { StockRow } from "#lib/inventory/admin-queries.ts";

type Props = { rows: StockRow[]; locale: Locale };

/** The same rows twice: cards where a thumb works, a table where there is room; only one is shown and read out. */
export function StockList({ rows, locale }: Props) {
  const t = wordsIn(locale, "inventory");
  const numbers = ["onHand", "reserved", "free"] as const;
  const hrefOf = (row: StockRow) => localePath(locale, `/admin/stock/${row.variantId}`);
  return (
    <>
      <ul className="mt-5 space-y-3 md:hidden">
        {rows.map((row) => (
          <li key={row.variantId}>
            <AdminLink href={hrefOf(row)} className="block rounded-card border border-line bg-surface p-4">
              <strong className="block wrap-anywhere">{row.product}</strong>
              <span className="block text-sm text-ink-soft wrap-anywhere">
                {row.variant} · <span className="font-mono">{row.sku}</span>
              </span>
              <span className="mt-2 flex flex-wrap gap-x-4 tabular-nums">
                {numbers.map((name) => (
                  <span key={name} className={name === "free" ? "font-bold" : undefined}>
                    <span className="text-sm font-normal text-ink-soft">{t(name)} </span>
                    {row[name]}
                  </span>
                ))}
              </span>
              <StockBadges row={row} locale={locale} />
            </AdminLink>
          </li>
        ))}
      </ul>
      <div className="mt-5 hidden overflow-x-auto rounded-card border border-line bg-surface md:block">
        <table className="w-full text-left">
          <thead className="border-b border-line text-sm text-ink-soft">
            <tr>
              <th scope="col" className="px-3 py-2 font-semibold">
                {t("product")}
              </th>
              <th scope="col" className="px-3 py-2 font-semibold">
                {t("sku")}
              </th>
              {numbers.map((name) => (
                <th key={name} scope="col" className="px-3 py-2 text-right font-semibold">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => (
              <tr key={row.variantId}>
                <td className="px-3 py-1">
                  <AdminLink
                    href={hrefOf(row)}
                    className="inline-flex min-h-11 items-center underline wrap-anywhere"
                  >
                    {row.product} · {row.variant}
                  </AdminLink>
                  <StockBadges row={row} locale={locale} />
                </td>
                <td className="px-3 font-mono text-sm">{row.sku}</td>
                {numbers.map((name) => (
                  <td
                    key={name}
                    className={`px-3 text-right tabular-nums ${name === "free" ? "font-bold" : ""}`}
                  >
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
