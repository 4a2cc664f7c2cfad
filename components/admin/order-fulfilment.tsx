import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { fulfilOrderAction } from "#lib/orders/admin-actions.ts";
import type { StaffOrder } from "#lib/orders/admin-queries.ts";
import { nextFulfilments } from "#lib/orders/fulfilment-status.ts";

/** The one step that comes next on a paid order's way to its shopper. */
export function OrderFulfilment({ order, locale }: { order: StaffOrder; locale: Locale }) {
  const next = nextFulfilments(order);
  if (next.length === 0) return null;
  const t = wordsIn(locale, "admin.fulfil");
  return (
    <section aria-labelledby="fulfil" className="rounded-card border border-line bg-surface p-5">
      <h2 id="fulfil" className="text-xl font-bold">
        {t("title")}
      </h2>
      {next.map((step) => (
        <form key={step} action={fulfilOrderAction} className="mt-3">
          <input type="hidden" name="orderId" value={order.id} />
          <input type="hidden" name="to" value={step} />
          <input type="hidden" name="locale" value={locale} />
          <button
            type="submit"
            className="min-h-12 w-full rounded-control border-2 border-brand px-6 py-2 font-bold text-brand sm:w-auto"
          >
            {t(step)}
          </button>
        </form>
      ))}
      <p className="mt-2 text-sm text-ink-soft">{t("hint")}</p>
    </section>
  );
}
