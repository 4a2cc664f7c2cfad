import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { readCheckoutForm } from "#lib/checkout/checkout-form.ts";
import type { CheckoutAnswer, CheckoutState } from "#lib/checkout/checkout-state.ts";
import type { OrderRefusal } from "#lib/checkout/order-request.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { localeOf } from "#lib/form-fields.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { killPoint } from "#lib/kill-point.ts";
import { formatXof } from "#lib/money.ts";
import { slowAddress } from "#lib/payments/slow-address.ts";

/** Who sent the form: never told by the form itself. */
type Sender = { cartToken: string | undefined; address: string | undefined };

/**
 * Places the order that a posted checkout form asks for: the address of its page, or what the form shows again. The
 * idempotency key is kept, so a form sent twice is one order.
 */
export async function answerCheckout(
  form: FormData,
  { cartToken, address }: Sender,
): Promise<CheckoutAnswer> {
  const locale = localeOf(form);
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
    return { orderPath: localePath(locale, `/orders/${placed.value.token}`) };
  }
  const idempotencyKey = placed.reason === "key_reused" ? randomUUID() : state.idempotencyKey;
  const refusal = refusalIn(locale, placed.reason, asked.seenTotalXof);
  return { state: { ...state, idempotencyKey, refusal } };
}

/** When nobody can say what became of the form: it is shown again with its key, so that sent again it is the same order. */
export function answerLost(form: FormData): CheckoutState {
  return { ...stateOf(form), refusal: refusalIn(localeOf(form), "unanswered") };
}

function refusalIn(locale: Locale, reason: OrderRefusal | "form_broken" | "unanswered", seenTotalXof = 0) {
  const t = wordsIn(locale, "checkout");
  return { reason, text: t(`refusals.${reason}`, { seen: formatXof(seenTotalXof, locale) }) };
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
