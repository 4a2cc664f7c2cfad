"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useState, useTransition } from "react";
import { addToCartAction } from "#lib/cart/actions.ts";
import { type CartState, cartChanged } from "#lib/cart/cart.ts";

type Props = {
  children: ReactNode;
  hrefs: { cart: string; checkout: string };
  texts: Record<"add" | "adding" | "seeCart" | "checkout", string>;
};

const untouched: CartState = { outcome: "none", text: "", count: 0 };

/** Adds without leaving the page, and says what came of it; without scripts the page comes back saying the same. */
export function AddToCartClient({ children, hrefs, texts }: Props) {
  const [posted, post] = useActionState(addToCartAction, untouched);
  const [answered, setAnswered] = useState(untouched);
  const [isAdding, startAdding] = useTransition();
  const state = answered.outcome === "none" ? posted : answered;
  useEffect(() => {
    if (state.badge) window.dispatchEvent(new CustomEvent(cartChanged, { detail: state.badge }));
  }, [state]);

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Not by disabling the button, which would take the focus away from whoever pressed it.
    if (isAdding) return;
    const form = new FormData(event.currentTarget);
    startAdding(async () => {
      const answer = await request(form);
      startAdding(() => {
        setAnswered(answer ? ({ count }) => ({ ...answer, count: count + 1 }) : untouched);
        if (!answer) post(form);
      });
    });
  };

  return (
    <form action={post} onSubmit={add}>
      {children}
      <button
        type="submit"
        aria-disabled={isAdding}
        className="mt-4 min-h-14 w-full rounded-control bg-brand px-6 text-lg font-bold text-on-brand hover:bg-brand-strong aria-disabled:opacity-70"
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
            {state.outcome === "done" &&
              (["cart", "checkout"] as const).map((way) => (
                <a
                  key={way}
                  href={hrefs[way]}
                  className="flex min-h-11 items-center underline underline-offset-4"
                >
                  {way === "cart" ? texts.seeCart : texts.checkout}
                </a>
              ))}
          </p>
        )}
      </div>
    </form>
  );
}

/** Undefined when nobody answered as expected; the form's own way is then tried. */
async function request(form: FormData): Promise<CartState | undefined> {
  try {
    const answer = await fetch("/api/cart/lines", { method: "POST", body: form });
    return answer.ok ? ((await answer.json()) as CartState) : undefined;
  } catch {
    return undefined;
  }
}
