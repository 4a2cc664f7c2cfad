import type { CartDraft } from "#lib/cart/cart-draft.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = {
  locale: Locale;
  /** What the code kept with the cart does. */
  kept: string | undefined;
  page: "cart" | "checkout";
  /** If one has just been sent. */
  answer: CartDraft | undefined;
};

/** A form of its own, so that a code never sends the order. */
export function CodeForm({ locale, kept, page, answer }: Props) {
  const t = wordsIn(locale, "promotions.code");
  const button = "min-h-12 rounded-control border-2 border-line-strong px-4 font-bold hover:bg-brand-soft";
  return (
    <details id="promotion" open={kept !== undefined || answer !== undefined} className="mt-3">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4">
        {t("title")}
      </summary>
      <form id="code" method="post" action="/api/cart/code">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="page" value={page} />
        {kept === undefined ? (
          <>
            <label htmlFor="promotion-code" className="block font-semibold">
              {t("label")}
            </label>
            <div className="mt-1.5 flex flex-wrap gap-2">
              <input
                type="text"
                id="promotion-code"
                name="code"
                defaultValue={answer?.typed}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck="false"
                maxLength={40}
                className="min-h-12 min-w-0 flex-1 rounded-control border border-line-strong bg-surface px-3"
              />
              <button type="submit" className={button}>
                {t("apply")}
              </button>
            </div>
          </>
        ) : (
          <>
            <p className="py-2 font-semibold">{kept}</p>
            <button type="submit" name="code" value="" className={button}>
              {t("remove")}
            </button>
          </>
        )}
      </form>
      <p
        id="code-status"
        role="status"
        tabIndex={-1}
        data-refusal={answer?.outcome === "refused" ? "" : undefined}
        className={`font-semibold not-empty:mt-2 ${answer?.outcome === "refused" ? "text-danger" : "text-success"}`}
      >
        {answer?.text}
      </p>
    </details>
  );
}
