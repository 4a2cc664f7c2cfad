import { z } from "zod";
import { checkoutFields } from "#lib/checkout/checkout-form.ts";
import type { OrderRefusal } from "#lib/checkout/order-request.ts";

/** What the form shows again after a refusal: the shopper's own words, and what to do about them. */
export const checkoutStateSchema = z.object({
  /** A form that is sent again under its key is the same order. */
  idempotencyKey: z.uuid().optional(),
  values: z.object({
    customerName: z.string(),
    phone: z.string(),
    network: z.string(),
    deliveryPlaceId: z.string(),
    landmark: z.string(),
  }),
  errors: z.partialRecord(z.enum(checkoutFields), z.string()),
  refusal: z
    .object({ reason: z.custom<OrderRefusal | "form_broken" | "unanswered">(), text: z.string() })
    .optional(),
});

export type CheckoutState = z.output<typeof checkoutStateSchema>;

export const untouchedCheckout: CheckoutState = {
  values: { customerName: "", phone: "", network: "", deliveryPlaceId: "", landmark: "" },
  errors: {},
};

/** What a posted form comes to: an order, at the page of this token, or the form again. */
export type CheckoutAnswer = { token: string } | { state: CheckoutState };
