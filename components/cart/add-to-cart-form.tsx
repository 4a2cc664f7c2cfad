"use client";

import { type ReactNode, useActionState } from "react";
import { addToCartAction } from "#lib/cart/actions.ts";
import type { CartState } from "#lib/cart/cart.ts";

type Props = {
  children: ReactNode;
  hrefs: { cart: string; checkout: string };
  texts: Record<"add" | "adding" | "seeCart" | "checkout", string>;
};

const untouched: CartState = { outcome: "none", text: "" };

/** The form, and what came of it. With scripts it is added without a new page, and said by the same two sentences. */
export function AddToCartForm({ children, hrefs, texts }: Props) {
  const [{ outcome, text }, add] = useActionState(addToCartAction, untouched);
  const added = (
    <>
      {(["cart", "checkout"] as const).map((way) => (
        <a key={way} href={hrefs[way]} className="flex min-h-11 items-center underline underline-offset-4">
          {way === "cart" ? texts.seeCart : texts.checkout}
        </a>
      ))}
    </>
  );
  const sentence = (said: "done" | "refused", words: string) => (
    <p
      className={`mt-3 flex flex-wrap items-center gap-x-4 rounded-control px-4 py-1 font-semibold ${
        said === "done" ? "bg-success-soft text-success" : "bg-danger-soft text-danger"
      }`}
    >
      <span className="py-2">{words}</span>
      {said === "done" && added}
    </p>
  );
  return (
    <form action={add} data-add-to-cart="">
      {children}
      <button
        type="submit"
        data-sending={texts.adding}
        className="mt-4 min-h-14 w-full rounded-control bg-brand px-6 text-lg font-bold text-on-brand hover:bg-brand-strong aria-disabled:opacity-70"
      >
        {texts.add}
      </button>
      <div role="status">{outcome !== "none" && sentence(outcome, text)}</div>
      <template data-outcome="done">{sentence("done", "")}</template>
      <template data-outcome="refused">{sentence("refused", "")}</template>
    </form>
  );
}
