import type { CartDraft } from "#lib/cart/cart-draft.ts";

/** What came of the form that led to the cart. Always on the page, mostly empty, so that it is announced. */
export function CartNotice({ draft }: { draft: CartDraft | undefined }) {
  const said = draft && (draft.about === "addition" || draft.about === "form") ? draft : undefined;
  return (
    <div id="cart-status" role="status">
      {said && (
        <p
          id="cart-notice"
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
