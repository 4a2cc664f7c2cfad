"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readCartToken, writeCartToken } from "#lib/cart/cart-cookie.ts";
import { addressOf } from "#lib/client-address.ts";
import { defaultLocale, isLocale, type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { lookUpMinutes, lookUpOrder } from "#lib/orders/look-up-order.ts";
import { readLookUpForm, readOrderAgainForm } from "#lib/orders/order-form.ts";
import { refillCart } from "#lib/orders/refill-cart.ts";
import { randomToken } from "#lib/random.ts";

export type LookUpState = {
  values: { phone: string; code: string };
  errors: { phone?: string; code?: string };
  refusal: string | undefined;
};

/** Goes to the page of the order with this phone and code. Needs no scripts; every miss is answered alike. */
export async function lookUpOrderAction(_previous: LookUpState, form: FormData): Promise<LookUpState> {
  const locale = localeOf(form);
  const t = wordsIn(locale, "orders.lookUp");
  const state = { values: { phone: textOf(form, "phone"), code: textOf(form, "code") }, errors: {} };
  const read = readLookUpForm(form);
  if (!read.success) {
    const named = new Set(read.error.issues.map(({ path }) => path[0]));
    const errors: LookUpState["errors"] = {};
    if (named.has("phone")) errors.phone = t("errors.phone_unreadable");
    if (named.has("code")) errors.code = t("errors.code_unreadable");
    const isNamed = errors.phone !== undefined || errors.code !== undefined;
    return { ...state, errors, refusal: isNamed ? undefined : t("refusals.form_broken") };
  }
  const { phone, code } = read.data;
  const found = await lookUpOrder(phone, code, addressOf((await headers()).get("x-forwarded-for")));
  if (found.ok) redirect(localePath(locale, `/orders/${found.value.token}`));
  return { ...state, refusal: t(`refusals.${found.reason}`, { minutes: lookUpMinutes }) };
}

/**
 * Fills the shopper's own cart with what this order held; whoever holds its token may. Goes to the cart, or, when
 * something is no longer there, back to the order's page, which says what. Needs no scripts.
 */
export async function orderAgainAction(form: FormData): Promise<void> {
  const read = readOrderAgainForm(form);
  if (!read.success) return;
  const { locale, token } = read.data;
  const cartToken = (await readCartToken()) ?? randomToken();
  const refilled = await refillCart(token, cartToken);
  if (!refilled.ok) return;
  if (refilled.value !== "none") await writeCartToken(cartToken);
  if (refilled.value === "whole") redirect(localePath(locale, "/cart"));
  redirect(`${localePath(locale, `/orders/${token}`)}?refilled=${refilled.value}#again`);
}

function localeOf(form: FormData): Locale {
  const sent = form.get("locale");
  return isLocale(sent) ? sent : defaultLocale;
}

/** As typed, cut where no honest answer reaches. */
function textOf(form: FormData, name: string): string {
  const sent = form.get(name);
  return typeof sent === "string" ? sent.slice(0, 60) : "";
}
