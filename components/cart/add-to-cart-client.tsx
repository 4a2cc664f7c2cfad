"use client";

import { type ReactNode, useActionState, useEffect } from "react";
import { addToCartAction, type CartState } from "#lib/cart/actions.ts";
import { cartChanged } from "#lib/cart/cart.ts";

type Props = {
  children: ReactNode;
  cartHref: string;
  texts: { add: string; adding: string; seeCart: string };
};

const untouched: CartState = { outcome: "none", text: "", count: 0 };

/** Adds without leaving the page, and says what came of it; without scripts the page comes back saying the same. */
export function AddToCartClient({ children, cartHref, texts }: Props) {
  const [state, add, isAdding] = useActionState(addToCartAction, untouched);
  useEffect(() => {
    if (state.badge) window.dispatchEvent(new CustomEvent(cartChanged, { detail: state.badge }));
  }, [state]);
  return (
    <form action={add}>
      {children}
      <button
        type="submit"
        disabled={isAdding}
        className="mt-4 min-h-14 w-full rounded-control bg-brand px-6 text-lg font-bold text-on-brand hover:bg-brand-strong disabled:opacity-70"
      >
        {isAdding ? texts.adding : texts.add}
      </button>
      <div role="status">
        {state.outcome !== "none" && (
          <p
            key={state.count}
            className={`mt-3 flex flex-wrap items-center gap-x-4 rounded-control px-4 py-1 font-semibold ${
              state.outcome === "done" ? "bg-success-soft text-success" : "bg-danger-soft text-danger"
            }`}
          >
            <span className="py-2">{state.text}</span>
            {state.outcome === "done" && (
              <a href={cartHref} className="flex min-h-11 items-center underline underline-offset-4">
                {texts.seeCart}
              </a>
            )}
          </p>
        )}
      </div>
    </form>
  );
}
