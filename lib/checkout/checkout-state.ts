import type { CheckoutField } from "#lib/checkout/checkout-form.ts";
import type { OrderRefusal } from "#lib/checkout/order-request.ts";

/** What the form shows again after a refusal: the shopper's own words, and what to do about them. */
export type CheckoutState = {
  idempotencyKey: string | undefined;
  values: { customerName: string; phone: string; network: string; deliveryPlaceId: string; landmark: string };
  errors: Partial<Record<CheckoutField, string>>;
  refusal: { reason: OrderRefusal | "form_broken" | "unanswered"; text: string } | undefined;
};

export const untouchedCheckout: CheckoutState = {
  idempotencyKey: undefined,
  values: { customerName: "", phone: "", network: "", deliveryPlaceId: "", landmark: "" },
  errors: {},
  refusal: undefined,
};

/** What a posted form comes to: an order, at this path, or the form again. */
export type CheckoutAnswer = { orderPath: string } | { state: CheckoutState };
