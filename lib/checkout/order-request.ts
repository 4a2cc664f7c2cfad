import { createHash } from "node:crypto";
import type { Locale } from "#lib/i18n/locale.ts";
import type { PaymentChoice } from "#lib/payments/payment-choice.ts";

export type OrderRequest = {
  cartToken: string;
  idempotencyKey: string;
  locale: Locale;
  customerName: string;
  /** 8 local digits. */
  phone: string;
  network: PaymentChoice;
  deliveryPlaceId: string;
  landmark: string;
  /** What the shopper was shown, in whole francs: only ever compared. */
  seenTotalXof: number;
  /** The shopper was told that less is left than their cart holds, and saw the total of what is left. */
  takesLess?: boolean;
  /** The code whose discount the shopper saw; it counts only if it is the one kept with their cart. */
  promotionCode?: string | undefined;
};

export type OrderRefusal =
  | "cart_empty"
  | "out_of_stock"
  | "price_changed"
  | "delivery_place_closed"
  | "total_too_small"
  | "total_too_large"
  | "key_reused"
  | "too_many_open_orders"
  | "network_paused"
  | "hosted_page_off"
  | "phone_blocked"
  | "too_many_phones"
  | "phone_busy"
  | "phone_limited"
  | "promotion_over"
  | "promotion_used_up"
  | "promotion_phone_used";

/** Of all that a form asks for: two requests under one key are one order only if they are the same request. */
export function hashRequest(request: OrderRequest): Buffer {
  const compared: unknown[] = [
    request.customerName,
    request.phone,
    request.network,
    request.deliveryPlaceId,
    request.landmark,
    request.seenTotalXof,
  ];
  if (request.takesLess) compared.push("takes less");
  if (request.promotionCode !== undefined) compared.push("code", request.promotionCode);
  return createHash("sha256").update(JSON.stringify(compared)).digest();
}
