import type { Locale } from "#lib/i18n/locale.ts";
import { formatXof } from "#lib/money.ts";

export type ShownLine = { name: string; quantity: number; unitPriceXof: number };

/** What is bought, one line each: the same on the checkout, the order's page and the receipt. */
export function OrderLines({ lines, locale }: { lines: readonly ShownLine[]; locale: Locale }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.name} className="flex flex-wrap items-baseline gap-x-3 py-3">
          <span className="min-w-9 shrink-0 font-semibold tabular-nums">{`${line.quantity} ×`}</span>
          <span className="min-w-24 flex-1">{line.name}</span>
          <span className="ml-auto tabular-nums">{formatXof(line.unitPriceXof * line.quantity, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
