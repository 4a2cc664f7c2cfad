import { PromotionCode } from "#components/promotions/promotion-code.tsx";
import type { CartDraft } from "#lib/cart/cart-draft.ts";
import type { CartLine } from "#lib/cart/queries.ts";
import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { addUp, formatXof } from "#lib/money.ts";
import { type CartPromotion, discountNow } from "#lib/promotions/promotion.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

type Props = {
  lines: readonly CartLine[];
  promotion: CartPromotion | undefined;
  draft: CartDraft | undefined;
  places: readonly DeliveryPlace[];
  settings: ShopSettings;
  locale: Locale;
};

/** What the articles come to, what delivery will add at most, and the way on. */
export function CartTotals({ lines, promotion, draft, places, settings, locale }: Props) {
  const t = wordsIn(locale, "cart");
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const { subtotalXof } = addUp(lines, 0);
  const discountXof = discountNow(promotion, subtotalXof, settings.minTotalXof);
  const fees = places.filter(({ kind }) => kind === "zone").map(({ feeXof }) => feeXof);
  const code = discountXof > 0 ? promotion?.code : undefined;
  return (
    <section className="rounded-card border border-line bg-surface p-5">
      <Amounts subtotalXof={subtotalXof} code={code} discountXof={discountXof} fees={fees} locale={locale} />
      <PromotionCode
        promotion={promotion}
        draft={draft}
        page="cart"
        subtotalXof={subtotalXof}
        minTotalXof={settings.minTotalXof}
        locale={locale}
      />
      {lines.some(({ quantity }) => quantity > 0) && (
        <a
          href={localePath(locale, "/checkout")}
          className="mt-5 flex min-h-14 items-center justify-center rounded-control bg-brand px-2 text-lg wrap-anywhere font-bold text-on-brand hover:bg-brand-strong"
        >
          {t("checkout")}
        </a>
      )}
      <p className="mt-3 text-center text-sm text-ink-soft">
        {t("checkoutNote", { tmoney: TMONEY.name, flooz: FLOOZ.name })}
      </p>
    </section>
  );
}

type AmountsProps = {
  subtotalXof: number;
  code: string | undefined;
  discountXof: number;
  fees: number[];
  locale: Locale;
};

function Amounts({ subtotalXof, code, discountXof, fees, locale }: AmountsProps) {
  const t = wordsIn(locale, "cart");
  return (
    <>
      <dl className="space-y-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <dt className="text-lg font-bold">{t("subtotal")}</dt>
          <dd className="text-lg font-bold tabular-nums">{formatXof(subtotalXof, locale)}</dd>
        </div>
        {code && (
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <dt>{wordsIn(locale, "promotions.code")("discount", { code })}</dt>
            <dd className="tabular-nums">{`− ${formatXof(discountXof, locale)}`}</dd>
          </div>
        )}
        {fees.length > 0 && (
          <div>
            <dt>{t("delivery")}</dt>
            <dd className="text-ink-soft tabular-nums">
              {t("deliveryFrom", {
                least: formatXof(Math.min(...fees), locale),
                most: formatXof(Math.max(...fees), locale),
              })}
            </dd>
          </div>
        )}
      </dl>
      <p className="mt-3 text-sm text-ink-soft">{t("deliveryNote")}</p>
    </>
  );
}
