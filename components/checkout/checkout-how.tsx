import type { PlaceOption } from "#components/checkout/place-choice.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

type Props = {
  locale: Locale;
  subtotalXof: number;
  discount: { code: string; amountXof: number } | undefined;
  hasHostedPage: boolean;
  chosen: PlaceOption | undefined;
};

/** What it comes to, and the button. */
export function CheckoutHow({ subtotalXof, discount, chosen, hasHostedPage, locale }: Props) {
  const t = wordsIn(locale, "checkout");
  const amount = chosen?.totalText;
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-bold">{t("how")}</h2>
      <dl className="grid grid-cols-[auto_auto] gap-y-1 tabular-nums *:wrap-anywhere [&>dt]:pe-4">
        <dt>{t("subtotal")}</dt>
        <dd className="text-right">{formatXof(subtotalXof, locale)}</dd>
        {discount && (
          <>
            <dt>{wordsIn(locale, "promotions.code")("discount", { code: discount.code })}</dt>
            <dd className="text-right">{`− ${formatXof(discount.amountXof, locale)}`}</dd>
          </>
        )}
        <dt>{t("delivery")}</dt>
        <dd className="text-right" data-delivery="">
          {chosen?.feeText ?? t("chooseFirst")}
        </dd>
        <dt className="border-t border-line pt-2 text-lg font-bold">{t("total")}</dt>
        <dd
          className="border-t border-line pt-2 text-right text-lg font-bold"
          id="total-due"
          aria-live="polite"
          data-total-due=""
        >
          {amount ?? <span className="text-base font-normal">{t("chooseFirst")}</span>}
        </dd>
      </dl>
      <p className="text-sm text-ink-soft">{t(hasHostedPage ? "payNotePage" : "payNote")}</p>
      <button
        type="submit"
        data-sending={t("sending")}
        data-with-amount={t("pay", { amount: "{amount}" })}
        className="min-h-14 w-full rounded-control bg-brand px-6 text-lg font-bold text-on-brand aria-disabled:opacity-70"
      >
        {amount ? t("pay", { amount }) : t("payWithoutAmount")}
      </button>
      <p className="text-sm text-ink-soft">{t("neverPin")}</p>
    </section>
  );
}
