import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { readCheckoutForm } from "#lib/checkout/checkout-form.ts";
import type { CheckoutAnswer, CheckoutState } from "#lib/checkout/checkout-state.ts";
import type { OrderRefusal } from "#lib/checkout/order-request.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { typedIn } from "#lib/form-fields.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { killPoint } from "#lib/kill-point.ts";
import { formatXof } from "#lib/money.ts";
import { slowAddress } from "#lib/payments/slow-address.ts";

/** Who sent the form: never told by the form itself. */
type Sender = { cartToken: string | undefined; address: string | undefined; locale: Locale };

/**
 * Places the order that a posted checkout form asks for: its token, or what the form shows again. The
 * idempotency key is kept, so a form sent twice is one order.
 */
export async function answerCheckout(
  form: FormData,
  { cartToken, address, locale }: Sender,
): Promise<CheckoutAnswer> {
  const state = stateOf(form);
  const read = readCheckoutForm(form);
  if (!read.ok) {
    const t = wordsIn(locale, "checkout");
    const errors = Object.entries(read.errors).map(([field, reason]) => [field, t(`errors.${reason}`)]);
    if (errors.length > 0) return { state: { ...state, errors: Object.fromEntries(errors) } };
    return { state: { ...state, idempotencyKey: randomUUID(), refusal: refusalIn(locale, "form_broken") } };
  }
  if (!cartToken) return { state: { ...state, refusal: refusalIn(locale, "cart_empty") } };
  const { locale: _, ...asked } = read.value;
  await pause(await slowAddress(address));
  const placed = await placeOrder({ cartToken, locale, ...asked });
  if (placed.ok) {
    killPoint("order_placed_unanswered");
    return { token: placed.value.token };
  }
  const idempotencyKey = placed.reason === "key_reused" ? randomUUID() : state.idempotencyKey;
  const refusal = refusalIn(locale, placed.reason, asked.seenTotalXof);
  return { state: { ...state, idempotencyKey, refusal } };
}

/** When nobody can say what became of the form: it is shown again with its key, so that sent again it is the same order. */
export function answerLost(form: FormData, locale: Locale): CheckoutState {
  return { ...stateOf(form), refusal: refusalIn(locale, "unanswered") };
}

function refusalIn(locale: Locale, reason: OrderRefusal | "form_broken" | "unanswered", seenTotalXof = 0) {
  const t = wordsIn(locale, "checkout");
  return { reason, text: t(`refusals.${reason}`, { seen: formatXof(seenTotalXof, locale) }) };
}

function stateOf(form: FormData): CheckoutState {
  const key = typedIn(form, "idempotencyKey", 300);
  return {
    ...(z.uuid().safeParse(key).success && { idempotencyKey: key }),
    values: {
      customerName: typedIn(form, "customerName", 300),
      phone: typedIn(form, "phone", 300),
      network: typedIn(form, "network", 300),
      deliveryPlaceId: typedIn(form, "deliveryPlace", 300).split(":")[0] ?? "",
      landmark: typedIn(form, "landmark", 300),
    },
    errors: {},
  };
}
