import type { CartDraft } from "#lib/cart/cart-draft.ts";
import type { RemovedLine } from "#lib/cart/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { removed: RemovedLine | undefined; draft: CartDraft | undefined; locale: Locale };

/**
 * What was taken out of the cart last, and the button that puts it back: it takes the focus of the one that was pressed,
 * which is gone with its line. Always on the page, mostly empty, so that what it says is announced.
 */
export function RemovedLineNotice({ removed, draft, locale }: Props) {
  const t = wordsIn(locale, "cart.putBack");
  const said = draft?.about === "removed" ? draft : undefined;
  return (
    <div id="removed-status" role="status">
      {removed && (
        <form
          id="put-back"
          method="post"
          action="/api/cart/put-back"
          className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control bg-sunken px-4 py-2"
        >
          <input type="hidden" name="locale" value={locale} />
          <p className="py-2">{t("removed", { name: removed.name, quantity: removed.quantity })}</p>
          <button
            type="submit"
            data-takes-focus=""
            aria-label={t("submitName", { name: removed.name })}
            className="min-h-11 rounded-control border-2 border-line-strong px-4 font-bold hover:bg-brand-soft"
          >
            {t("submit")}
          </button>
        </form>
      )}
      {said && (!removed || said.outcome === "refused") && (
        <p
          id="put-back-notice"
          tabIndex={-1}
          data-refusal={said.outcome === "refused" ? "" : undefined}
          className={`mb-5 rounded-control px-4 py-3 font-semibold ${
            said.outcome === "done" ? "bg-success-soft text-success" : "bg-danger-soft text-danger"
          }`}
        >
          {said.text}
        </p>
      )}
    </div>
  );
}
