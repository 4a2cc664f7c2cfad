import { CodeForm } from "#components/promotions/code-form.tsx";
import type { CartDraft } from "#lib/cart/cart-draft.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { type CartPromotion, discountNow } from "#lib/promotions/promotion.ts";

type Props = {
  promotion: CartPromotion | undefined;
  draft: CartDraft | undefined;
  /** Where it stands, and leads back to. */
  page: "cart" | "checkout";
  subtotalXof: number;
  minTotalXof: number;
  locale: Locale;
};

/** Where a promo code is typed, folded away until there is one; then what it does for this cart. */
export function PromotionCode({ promotion, draft, page, subtotalXof, minTotalXof, locale }: Props) {
  const t = wordsIn(locale, "promotions.code");
  return (
    <CodeForm
      locale={locale}
      kept={promotion && tell(promotion)}
      page={page}
      answer={draft?.about === "code" ? draft : undefined}
    />
  );

  function tell(terms: CartPromotion): string {
    const { code, kind, value, standing, minSubtotalXof } = terms;
    if (standing !== "good") return t("lapsed", { code, why: t(`refusals.${standing}`) });
    const discountXof = discountNow(terms, subtotalXof, minTotalXof);
    if (discountXof === 0) {
      const missing = formatXof(Math.max(minSubtotalXof, minTotalXof + 1) - subtotalXof, locale);
      return t("below", { code, missing });
    }
    const amount = formatXof(discountXof, locale);
    return kind === "percent"
      ? t("percent", { code, percent: value, amount })
      : t("amount", { code, amount });
  }
}
