"use server";

import { refresh } from "next/cache";
import { answerAddition } from "#lib/cart/answer-addition.ts";
import type { CartState } from "#lib/cart/cart.ts";
import { readCartToken, writeCartToken } from "#lib/cart/cart-cookie.ts";
import { readChange, readPutBack } from "#lib/cart/cart-form.ts";
import { putBackLine } from "#lib/cart/put-back-line.ts";
import { setCartQuantity } from "#lib/cart/set-cart-quantity.ts";
import { localeOf } from "#lib/form-fields.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** Puts a variant into the shopper's own cart; the first time, this is what gives them a cookie. */
export async function addToCartAction(_previous: CartState, form: FormData): Promise<CartState> {
  const { token, ...answered } = await answerAddition(form, await readCartToken());
  if (token !== undefined) await writeCartToken(token);
  return answered;
}

export async function setCartQuantityAction(_previous: CartState, form: FormData): Promise<CartState> {
  const t = wordsIn(localeOf(form), "cart");
  const read = readChange(form);
  const token = await readCartToken();
  if (!read.success || !token) return answer("refused", t("refusals.form_broken"));
  const changed = await setCartQuantity({ token, ...read.data });
  refresh();
  if (!changed.ok) return answer("refused", t(`refusals.${changed.reason}`));
  return answer("done", read.data.quantity === 0 ? t("removed") : t("changed"));
}

/** Puts the line that was taken out last back into the shopper's own cart, as far as there is stock. Needs no scripts. */
export async function putBackAction(_previous: CartState, form: FormData): Promise<CartState> {
  const locale = localeOf(form);
  const t = wordsIn(locale, "cart");
  const token = await readCartToken();
  if (!readPutBack(form).success || !token) return answer("refused", t("refusals.form_broken"));
  const put = await putBackLine(token, locale);
  refresh();
  if (!put.ok) return answer("refused", t(`refusals.${put.reason}`));
  const { name, quantity, isWhole } = put.value;
  return answer("done", t(isWhole ? "putBack.done" : "putBack.part", { name, count: quantity }));
}

function answer(outcome: CartState["outcome"], text: string): CartState {
  return { outcome, text };
}
