import type { CheckoutField } from "#lib/checkout/checkout-form.ts";

/** The questions as they stand on the page. */
export const checkoutFieldOrder: readonly CheckoutField[] = [
  "customerName",
  "phone",
  "network",
  "deliveryPlace",
  "landmark",
];
