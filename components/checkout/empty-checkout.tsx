import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { locale: Locale; isSoldOut: boolean };

/** A checkout without anything to buy, or with nothing that is left, says so and shows the way back. */
export function EmptyCheckout({ locale, isSoldOut }: Props) {
  const t = wordsIn(locale, "checkout");
  return (
    <CheckoutPage locale={locale} path="/checkout" className="py-16 text-center" tellsOpenOrder>
      <h1 className="text-3xl font-bold">{t(isSoldOut ? "goneTitle" : "emptyTitle")}</h1>
      <p className="mt-3 text-lg text-ink-soft">{t(isSoldOut ? "goneText" : "emptyText")}</p>
      <a
        href={localePath(locale, "/")}
        className="mt-6 inline-flex min-h-12 items-center rounded-control bg-brand px-6 py-2 font-bold text-on-brand"
      >
        {t("backToShop")}
      </a>
    </CheckoutPage>
  );
}
