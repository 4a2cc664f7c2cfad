import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import type { PageOffer } from "#lib/payments/offer-page.ts";
import { isPayBreakerOpen } from "#lib/payments/pay-breaker.ts";
import { readPayLink } from "#lib/payments/pay-link.ts";
import type { Network } from "#lib/phone.ts";

/** The open offer of the gateway's page for an order that still waits, or undefined; made by `offerPage` alone. */
export async function findOffer(token: string): Promise<PageOffer | undefined> {
  const [offer] = await db().execute<PageOffer>(sql`
    select a.identifier, a.return_reference as "returnReference", a.amount_xof as "amountXof",
      s.shop_name as "shopName", o.code
    from orders o join payment_attempts a on a.order_id = o.id cross join shop_settings s
    where o.token = ${token} and o.status = 'awaiting_payment' and a.status = 'offered' and s.hosted_page_is_on`);
  return offer;
}

/** The token of the order that a pay link is of: for the server alone, which must not hand it on. */
export async function findLinkedOrder(link: string): Promise<string | undefined> {
  const orderId = readPayLink(link);
  if (orderId === undefined) return undefined;
  const [row] = await db().execute<{ token: string }>(sql`select token from orders where id = ${orderId}`);
  return row?.token;
}

export type PageReturn = {
  attemptId: string;
  orderToken: string;
  isOwn: boolean;
  amountXof: number;
  locale: "fr" | "en";
  state: "received" | "checking" | "not_received";
};

/**
 * Whose payment a return address belongs to. `isOwn` when `cartToken` is that of the shopper who placed the order: only
 * they are led to it, since the address has been in the gateway's hands.
 */
export async function findReturn(
  reference: string,
  cartToken: string | undefined,
): Promise<PageReturn | undefined> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(reference)) return undefined;
  const ownHash = cartToken === undefined ? null : hashCartToken(cartToken);
  const [found] = await db().execute<PageReturn>(sql`
    select a.id as "attemptId", o.token as "orderToken", coalesce(c.token_hash = ${ownHash}, false) as "isOwn",
      a.amount_xof as "amountXof", o.locale,
      case when a.status = 'succeeded' then 'received'
        when a.status in ('cancelled', 'expired', 'superseded') then 'not_received' else 'checking' end as state
    from payment_attempts a join orders o on o.id = a.order_id join carts c on c.id = o.cart_id
    where a.return_reference = ${reference}`);
  return found;
}

export type PaymentTrouble = { isGatewayDown: boolean; networks: Network[] };

/**
 * What shoppers should know before they pay: the gateway does not answer, or a network through which nothing has
 * succeeded in half an hour though at least five prompts went out. A refusal on the phone is the shopper's own.
 */
export async function findPaymentTrouble(): Promise<PaymentTrouble> {
  const [row] = await db().execute<{ trouble: PaymentTrouble }>(sql`select ${paymentTroubleJson} as trouble`);
  return row?.trouble ?? noTrouble;
}

export const noTrouble: PaymentTrouble = { isGatewayDown: false, networks: [] };

/** The same as one value of a statement that reads more. */
export const paymentTroubleJson = sql`json_build_object('isGatewayDown', ${isPayBreakerOpen},
  'networks', coalesce((select json_agg(network) from (
    select network from payment_attempts
    where method = 'prompt' and created_at > clock_now() - interval '30 minutes'
      and status in ('unknown', 'expired', 'rejected', 'succeeded')
    group by network having count(*) >= 5 and count(*) filter (where status = 'succeeded') = 0) as silent), '[]'))`;
