import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import type { OpenOrder } from "#lib/orders/queries.ts";

/** On every page while an order of this browser waits for its payment, so that nobody loses it. */
export function OpenOrderNotice({ order, locale }: { order: OpenOrder; locale: Locale }) {
  const t = wordsIn(locale, "orders.open");
  const path = `/orders/${order.token}`;
  return (
    <p className="flex flex-wrap items-center justify-center gap-x-4 bg-warning-soft px-4 text-warning">
      <span className="py-1.5">{t("text", { code: formatOrderCode(order.code) })}</span>
      <span className="flex gap-x-4">
        <a href={localePath(locale, path)} className="inline-flex min-h-11 items-center font-bold underline">
          {t("pay")}
        </a>
        <a
          href={localePath(locale, `${path}/cancel`)}
          className="inline-flex min-h-11 items-center underline"
        >
          {t("cancel")}
        </a>
      </span>
    </p>
  );
}
