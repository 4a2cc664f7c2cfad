import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { correctStockAction } from "#lib/inventory/admin-actions.ts";
import type { StockRow } from "#lib/inventory/admin-queries.ts";
import { stockChanges } from "#lib/inventory/stock.ts";

const field =
  "mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 font-normal";

/** What happened, how many, and why. The number seen goes along, so that nobody corrects what has changed meanwhile. */
export function StockCorrection({ row, locale }: { row: StockRow; locale: Locale }) {
  const t = wordsIn(locale, "inventory.correct");
  return (
    <section aria-labelledby="correct" className="rounded-card border border-line bg-surface p-5">
      <h2 id="correct" className="text-xl font-bold">
        {t("title")}
      </h2>
      <form action={correctStockAction} className="mt-3 space-y-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="variantId" value={row.variantId} />
        <input type="hidden" name="seenOnHand" value={row.onHand} />
        <fieldset>
          <legend className="font-semibold">{t("change")}</legend>
          {stockChanges.map((change) => (
            <label key={change} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="change"
                value={change}
                defaultChecked={change === "counted"}
                className="size-5 shrink-0 accent-brand"
              />
              {t(`changes.${change}`)}
            </label>
          ))}
        </fieldset>
        <label className="block font-semibold">
          {t("quantity")}
          <input
            name="quantity"
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            aria-describedby="quantity-hint"
            className={field}
          />
        </label>
        <p id="quantity-hint" className="-mt-3 text-sm text-ink-soft">
          {t("quantityHint")}
        </p>
        <label className="block font-semibold">
          {t("note")}
          <input
            name="note"
            autoComplete="off"
            maxLength={200}
            aria-describedby="note-hint"
            className={field}
          />
        </label>
        <p id="note-hint" className="-mt-3 text-sm text-ink-soft">
          {t("noteHint")}
        </p>
        <button type="submit" className="min-h-12 rounded-control bg-brand px-6 py-2 font-bold text-on-brand">
          {t("submit")}
        </button>
      </form>
    </section>
  );
}
