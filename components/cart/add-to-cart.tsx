import { randomUUID } from "node:crypto";
import { Price } from "#components/catalogue/price.tsx";
import { StockNote } from "#components/catalogue/stock-note.tsx";
import type { Variant } from "#lib/catalogue/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

const quantities = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

type Props = { variants: readonly Variant[]; locale: Locale };

/** Which variant, how many, and the button; the choices are rendered on the server, so that they need no script. */
export function AddToCart({ variants, locale }: Props) {
  const t = wordsIn(locale, "catalogue");
  if (!firstInStock(variants)) {
    return <p className="rounded-control bg-warning-soft p-4 font-semibold">{t("allSoldOut")}</p>;
  }
  return (
    <form id="add" method="post" action="/api/cart/lines" data-add-to-cart="">
      <input type="hidden" name="locale" value={locale} />
      {/* One press, sent twice by a browser or a shopper who got no answer, adds once. */}
      <input type="hidden" id="add-key" name="key" value={randomUUID()} />
      <Choices variants={variants} locale={locale} />
      <button
        type="submit"
        data-sending={t("adding")}
        className="mt-4 min-h-14 w-full rounded-control bg-brand px-6 text-lg font-bold text-on-brand hover:bg-brand-strong aria-disabled:opacity-70"
      >
        {t("add")}
      </button>
      <add-to-cart
        cart-label={t("seeCart")}
        cart-href={localePath(locale, "/cart")}
        checkout-label={wordsIn(locale, "cart")("checkout")}
        checkout-href={localePath(locale, "/checkout")}
      />
    </form>
  );
}

function Choices({ variants, locale }: Props) {
  const t = wordsIn(locale, "catalogue");
  const chosen = firstInStock(variants);
  return (
    <>
      <fieldset>
        <legend className="mb-2 font-semibold">{t("choose")}</legend>
        <div className="choices">
          {variants.map((variant) => (
            <label key={variant.id} id={`choice-${variant.id}`}>
              <input
                type="radio"
                id={`variant-${variant.id}`}
                name="variantId"
                value={variant.id}
                required
                {...(variant === chosen && { defaultChecked: true })}
                {...(variant.available === 0 && { disabled: true })}
              />
              <span>
                {variant.name}
                <StockNote available={variant.available} locale={locale} />
              </span>
              <b>
                <Price priceXof={variant.priceXof} compareAtXof={variant.compareAtXof} locale={locale} />
              </b>
            </label>
          ))}
        </div>
      </fieldset>
      <label id="quantity-label" className="mt-4 flex items-center gap-3 font-semibold">
        {t("quantity")}
        <select
          id="quantity"
          name="quantity"
          className="min-h-12 rounded-control border border-line-strong bg-surface px-3 font-normal"
        >
          {quantities.map((quantity) => (
            <option key={quantity}>{quantity}</option>
          ))}
        </select>
      </label>
    </>
  );
}

function firstInStock(variants: readonly Variant[]): Variant | undefined {
  return variants.find(({ available }) => available > 0);
}
