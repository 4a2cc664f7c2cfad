"use client";

import { useActionState } from "react";
import { putBackAction } from "#lib/cart/actions.ts";
import type { CartState } from "#lib/cart/cart.ts";

type Props = {
  locale: string;
  removed: { text: string; submitName: string } | undefined;
  submit: string;
};

const untouched: CartState = { outcome: "none", text: "" };

/**
 * Announces a removal and offers to undo it; the form works before any script. After that its button takes the focus of
 * the one that was pressed, which is gone with its line.
 */
export function RemovedLineForm({ locale, removed, submit }: Props) {
  const [state, putBack] = useActionState(putBackAction, untouched);

  return (
    <div role="status">
      {removed && (
        <form
          action={putBack}
          className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control bg-sunken px-4 py-2"
        >
          <input type="hidden" name="locale" value={locale} />
          <p className="py-2">{removed.text}</p>
          <button
            type="submit"
            data-takes-focus=""
            aria-label={removed.submitName}
            className="min-h-11 rounded-control border-2 border-line-strong px-4 font-bold hover:bg-brand-soft"
          >
            {submit}
          </button>
        </form>
      )}
      {(!removed || state.outcome === "refused") && state.text !== "" && (
        <p
          className={`mb-5 rounded-control px-4 py-3 font-semibold ${
            state.outcome === "done" ? "bg-success-soft text-success" : "bg-danger-soft text-danger"
          }`}
        >
          {state.text}
        </p>
      )}
    </div>
  );
}
