"use client";

import { useActionState } from "react";
import { applyCodeAction, type CodeState } from "#lib/cart/actions.ts";

type Props = {
  locale: string;
  /** What the code kept with the cart does. */
  kept: string | undefined;
  texts: Record<"title" | "label" | "apply" | "remove", string>;
};

const untouched: CodeState = { outcome: "none", text: "", count: 0, typed: "" };

/** A form of its own, so that a code never sends the order; it works before any script. */
export function PromotionCodeClient({ locale, kept, texts }: Props) {
  const [state, apply] = useActionState(applyCodeAction, untouched);
  const button = "min-h-12 rounded-control border-2 border-line-strong px-4 font-bold hover:bg-brand-soft";
  return (
    <details open={kept !== undefined || state.outcome !== "none"} className="mt-3">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4">
        {texts.title}
      </summary>
      <form action={apply}>
        <input type="hidden" name="locale" value={locale} />
        {kept === undefined ? (
          <>
            <label htmlFor="promotion-code" className="block font-semibold">
              {texts.label}
            </label>
            <div className="mt-1.5 flex flex-wrap gap-2">
              <input
                type="text"
                id="promotion-code"
                name="code"
                defaultValue={state.typed}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
                className="min-h-12 min-w-0 flex-1 rounded-control border border-line-strong bg-surface px-3"
              />
              <button type="submit" className={button}>
                {texts.apply}
              </button>
            </div>
          </>
        ) : (
          <>
            <p className="py-2 font-semibold">{kept}</p>
            <button type="submit" name="code" value="" className={button}>
              {texts.remove}
            </button>
          </>
        )}
      </form>
      <p
        role="status"
        className={`font-semibold not-empty:mt-2 ${state.outcome === "refused" ? "text-danger" : "text-success"}`}
      >
        {state.text}
      </p>
    </details>
  );
}
