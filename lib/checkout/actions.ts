"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { answerCheckout } from "#lib/checkout/answer-checkout.ts";
import type { CheckoutState } from "#lib/checkout/checkout-state.ts";
import { answerGiven } from "#lib/checkout/given-answer.ts";
import { addressOf } from "#lib/client-address.ts";

/**
 * Places the order of the shopper's own cart (named by their cookie, never by the form) and goes to its page. A
 * refusal comes back with its words.
 */
export async function placeOrderAction(_previous: CheckoutState, form: FormData): Promise<CheckoutState> {
  const answer = answerGiven() ?? (await answerCheckout(form, await readSender()));
  if ("orderPath" in answer) redirect(answer.orderPath);
  if (answer.isPageOld) refresh();
  return answer.state;
}

async function readSender() {
  const address = addressOf((await headers()).get("x-forwarded-for"));
  return { cartToken: await readCartToken(), address };
}
