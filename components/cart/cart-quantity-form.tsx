import type { CartDraft } from "#lib/cart/cart-draft.ts";
import type { CartLine } from "#lib/cart/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

// Its ring is drawn inside: the frame around the buttons would cut off what reaches out of it.
const step =
  "flex min-h-11 min-w-11 items-center justify-center text-xl font-bold -outline-offset-3 hover:bg-sunken disabled:opacity-40";

type Props = { line: CartLine; draft: CartDraft | undefined; locale: Locale };

/** One fewer, one more, or out: three buttons of one form. */
export function CartQuantityForm({ line, draft, locale }: Props) {
  const t = wordsIn(locale, "cart");
  const { variantId, name, quantity, wanted } = line;
  const said = draft?.about === variantId ? draft : undefined;
  const isRefused = said?.outcome === "refused";
  return (
    <form id={`line-${variantId}`} method="post" action="/api/cart/quantity" className="mt-2">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="variantId" value={variantId} />
      <div className="flex flex-wrap items-center gap-4">
        {quantity > 0 && (
          <fieldset className="flex items-center overflow-hidden rounded-control border border-line-strong bg-surface">
            <legend className="sr-only">{t("quantityOf", { name })}</legend>
            <button
              type="submit"
              id={`less-${variantId}`}
              name="quantity"
              value={quantity - 1}
              aria-label={t("less", { name })}
              className={step}
            >
              −
            </button>
            <span className="min-w-8 text-center font-bold tabular-nums">{quantity}</span>
            <button
              type="submit"
              id={`more-${variantId}`}
              name="quantity"
              value={quantity + 1}
              aria-label={t("more", { name })}
              disabled={quantity < wanted || quantity >= 99}
              className={step}
            >
              +
            </button>
          </fieldset>
        )}
        <button
          type="submit"
          id={`remove-${variantId}`}
          name="quantity"
          value={0}
          aria-label={t("removeName", { name })}
          className="min-h-11 px-1 underline underline-offset-4"
        >
          {t("remove")}
        </button>
      </div>
      <p
        id={`status-${variantId}`}
        role="status"
        tabIndex={-1}
        data-refusal={isRefused ? "" : undefined}
        className={isRefused ? "mt-1 font-semibold text-danger" : "sr-only"}
      >
        {said?.text}
      </p>
    </form>
  );
}
