"use client";

import { useActionState } from "react";
import { setCartQuantityAction } from "#lib/cart/actions.ts";
import type { CartState } from "#lib/cart/cart.ts";

type Props = {
  locale: string;
  variantId: string;
  quantity: number;
  /** No more of it can be had. */
  isShort: boolean;
  texts: Record<"group" | "less" | "more" | "remove" | "removeName", string>;
};

const untouched: CartState = { outcome: "none", text: "" };
// Its ring is drawn inside: the frame around the buttons would cut off what reaches out of it.
const step =
  "flex min-h-11 min-w-11 items-center justify-center text-xl font-bold -outline-offset-3 hover:bg-sunken disabled:opacity-40";

/**
 * One fewer, one more, or out: three buttons of one form, which also work before any script.
 */
export function CartQuantityForm({ locale, variantId, quantity, isShort, texts }: Props) {
  const [state, change] = useActionState(setCartQuantityAction, untouched);
  return (
    <form action={change} className="mt-2">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="variantId" value={variantId} />
      <div className="flex flex-wrap items-center gap-4">
        {quantity > 0 && (
          <fieldset className="flex items-center overflow-hidden rounded-control border border-line-strong bg-surface">
            <legend className="sr-only">{texts.group}</legend>
            <button
              type="submit"
              name="quantity"
              value={quantity - 1}
              aria-label={texts.less}
              className={step}
            >
              −
            </button>
            <span className="min-w-8 text-center font-bold tabular-nums">{quantity}</span>
            <button
              type="submit"
              name="quantity"
              value={quantity + 1}
              aria-label={texts.more}
              disabled={isShort || quantity >= 99}
              className={step}
            >
              +
            </button>
          </fieldset>
        )}
        <button
          type="submit"
          name="quantity"
          value={0}
          aria-label={texts.removeName}
          className="min-h-11 px-1 underline underline-offset-4"
        >
          {texts.remove}
        </button>
      </div>
      <p role="status" className={state.outcome === "refused" ? "mt-1 font-semibold text-danger" : "sr-only"}>
        {state.text}
      </p>
    </form>
  );
}
