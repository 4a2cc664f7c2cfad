"use server";

import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { type CheckoutField, readCheckoutForm } from "#lib/checkout/checkout-form.ts";
import { type OrderRefusal, placeOrder } from "#lib/checkout/place-order.ts";
import { addressOf } from "#lib/client-address.ts";
import { defaultLocale, isLocale, type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { killPoint } from "#lib/kill-point.ts";
import { formatXof } from "#lib/money.ts";
import { slowAddress } from "#lib/payments/slow-address.ts";

/** What the form shows again after a refusal: the shopper's own words, and what to do about them. */
export type CheckoutState = {
  idempotencyKey: string | undefined;
  values: { customerName: string; phone: string; network: string; deliveryPlaceId: string; landmark: string };
  errors: Partial<Record<CheckoutField, string>>;
  refusal: { reason: OrderRefusal | "form_broken"; text: string } | undefined;
};

/**
 * Places the order of the shopper's own cart (named by their cookie, never by the form) and goes to its page. A
 * refusal comes back with its words; the idempotency key is kept, so a form sent twice is one order.
 */
export async function placeOrderAction(_previous: CheckoutState, form: FormData): Promise<CheckoutState> {
  const locale = localeOf(form);
  const state = stateOf(form);
  const read = readCheckoutForm(form);
  if (!read.ok) {
    const t = wordsIn(locale, "checkout");
    const errors = Object.entries(read.errors).map(([field, reason]) => [field, t(`errors.${reason}`)]);
    if (errors.length > 0) return { ...state, errors: Object.fromEntries(errors) };
    return { ...state, idempotencyKey: randomUUID(), refusal: await refusalOf("form_broken") };
  }
  const cartToken = await readCartToken();
  if (!cartToken) return { ...state, refusal: await refusalOf("cart_empty") };
  const { locale: _, ...asked } = read.value;
  await pause(await slowAddress(addressOf((await headers()).get("x-forwarded-for"))));
  const placed = await placeOrder({ cartToken, locale, ...asked });
  if (placed.ok) {
    killPoint("order_placed_unanswered");
    redirect(localePath(locale, `/orders/${placed.value.token}`));
  }
  // The page behind the form is older than the refusal: prices, places and stock are read again.
  refresh();
  const idempotencyKey = placed.reason === "key_reused" ? randomUUID() : state.idempotencyKey;
  return { ...state, idempotencyKey, refusal: await refusalOf(placed.reason, asked.seenTotalXof) };

  async function refusalOf(reason: OrderRefusal | "form_broken", seenTotalXof = 0) {
    const t = wordsIn(locale, "checkout");
    return { reason, text: t(`refusals.${reason}`, { seen: formatXof(seenTotalXof, locale) }) };
  }
}

function localeOf(form: FormData): Locale {
  const sent = form.get("locale");
  return isLocale(sent) ? sent : defaultLocale;
}

function stateOf(form: FormData): CheckoutState {
  const key = textOf(form, "idempotencyKey");
  return {
    idempotencyKey: /^[0-9a-f-]{36}$/i.test(key) ? key : undefined,
    values: {
      customerName: textOf(form, "customerName"),
      phone: textOf(form, "phone"),
      network: textOf(form, "network"),
      deliveryPlaceId: textOf(form, "deliveryPlace").split(":")[0] ?? "",
      landmark: textOf(form, "landmark"),
    },
    errors: {},
    refusal: undefined,
  };
}

/** As typed, cut where no honest answer reaches. */
function textOf(form: FormData, name: string): string {
  const sent = form.get(name);
  return typeof sent === "string" ? sent.slice(0, 300) : "";
}
