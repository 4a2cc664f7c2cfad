import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { FulfilmentStatus, FulfilmentStep } from "#lib/orders/fulfilment-status.ts";
import type { OrderStatus } from "#lib/orders/order-status.ts";
import type { Network } from "#lib/phone.ts";

export type OrderLine = { name: string; image: string | null; unitPriceXof: number; quantity: number };

export type OrderAttempt = {
  number: number;
  status: string;
  method: "prompt" | "hosted_page";
  disposition: "applied" | "review" | "applied_by_staff" | null;
  reason: string | null;
  network: Network | null;
  phone: string | null;
  /** The number that the order was placed with; another may be a relative's, who pays by a link. */
  isOwnPhone: boolean | null;
  reference: string | null;
};

/** One order as its own page shows it: small, plain, and nothing that the shopper may not see. */
export type OrderScreen = {
  id: string;
  code: string;
  status: OrderStatus;
  fulfilment: FulfilmentStatus;
  customerName: string;
  deliveryKind: "zone" | "pickup";
  deliveryName: string;
  deliveryDetail: string;
  deliveryAddress: string | null;
  landmark: string;
  subtotalXof: number;
  discountXof: number;
  /** The code that took it off. */
  promotionCode: string | null;
  deliveryXof: number;
  totalXof: number;
  holdExpiresAt: Date;
  secondsLeft: number;
  /** Until the order closes whatever happens: a payment begun later would come too late. */
  secondsToEnd: number;
  paidAt: Date | null;
  receiptNumber: number | null;
  /** Nobody has asked about its open payment for a while, so that whoever looks at it now makes the shop ask (`nudgeOrder`). */
  isNudgeDue: boolean;
  /** Grows with each change, so that a page knows whether it is the newest. */
  version: number;
  /** When each step towards the shopper was made. */
  fulfilledAt: Partial<Record<FulfilmentStep, Date>>;
  lines: OrderLine[];
  /** The payment this page is about: the one that paid, else the open one, else the last. */
  attempt: OrderAttempt | null;
  /** A page of the gateway was offered before, and may still charge. */
  hasLeftPage: boolean;
  /** How the shop gave the money back, once it did. */
  refund: { reference: string; at: Date } | null;
  /** Money of this order that a member of staff is looking at; not a refund of the order itself, which its status tells. */
  review: { reason: string; amountXof: number | null } | null;
};

/** Of `a`, a row of payment attempts: it is open, and was sent or asked about no less than 5 s ago. */
export const isNudgeDueOfA: SQL = sql`(a.status in ('created', 'sending', 'unknown', 'pending', 'offered')
  and coalesce(a.last_asked_at, a.last_sent_at, a.created_at) < clock_now() - interval '5 seconds')`;

const tokenShape = /^[A-Za-z0-9_-]{27}$/;

/** The order behind an unguessable token, or undefined; whoever holds the token is its owner. One statement. */
export async function findOrderByToken(token: string, locale: Locale): Promise<OrderScreen | undefined> {
  if (!tokenShape.test(token)) return undefined;
  const fr = locale === "fr";
  const [row] = await db().execute<OrderScreen & { holdExpiresAt: string; paidAt: string | null }>(sql`
    select o.id, o.code, o.status, o.fulfilment, o.customer_name as "customerName", p.kind as "deliveryKind",
      ${fr ? sql`o.delivery_name_fr` : sql`o.delivery_name_en`} as "deliveryName",
      ${fr ? sql`p.detail_fr` : sql`p.detail_en`} as "deliveryDetail",
      ${fr ? sql`p.address_fr` : sql`p.address_en`} as "deliveryAddress", o.landmark,
      o.subtotal_xof as "subtotalXof", o.discount_xof as "discountXof",
      (select code from promotions where id = o.promotion_id) as "promotionCode", o.delivery_xof as "deliveryXof",
      o.total_xof as "totalXof", o.hold_expires_at as "holdExpiresAt", o.paid_at as "paidAt",
      extract(epoch from o.hold_expires_at - clock_now())::int as "secondsLeft",
      extract(epoch from o.hold_ends_at - clock_now())::int as "secondsToEnd",
      (select r.number::int from receipts r where r.order_id = o.id) as "receiptNumber",
      (select coalesce(max(e.id), 0)::int from order_events e where e.order_id = o.id) as version,
      (select json_object_agg(e.to_status, e.at) from order_events e
        where e.order_id = o.id and e.subject = 'fulfilment') as "fulfilledAt",
      (select json_agg(json_build_object('name', ${fr ? sql`l.name_fr` : sql`l.name_en`}, 'image', l.image,
        'unitPriceXof', l.unit_price_xof, 'quantity', l.quantity) order by l.position)
        from order_lines l where l.order_id = o.id) as lines,
      (select json_build_object('number', a.number, 'status', a.status, 'method', a.method, 'disposition', a.disposition, 'reason', a.reason,
        'network', a.network, 'phone', a.phone, 'isOwnPhone', a.phone = o.customer_phone, 'reference', coalesce(a.payment_reference, a.tx_reference))
        from payment_attempts a where a.order_id = o.id
        order by a.id = o.paid_attempt_id desc nulls last, a.ended_at is null desc, a.number desc limit 1) as attempt,
      exists (select from payment_attempts s where s.order_id = o.id and s.status = 'superseded') as "hasLeftPage",
      exists (select from payment_attempts a where a.order_id = o.id and ${isNudgeDueOfA}) as "isNudgeDue",
      (select json_build_object('reason', c.reason, 'amountXof', c.amount_xof) from review_cases c
        where c.order_id = o.id and c.closed_at is null and c.reason <> 'order_refund' order by c.opened_at desc limit 1) as review,
      (select json_build_object('reference', c.closing_reference, 'at', c.closed_at) from review_cases c
        where c.order_id = o.id and c.reason = 'order_refund' and c.closed_at is not null) as refund
    from orders o join delivery_places p on p.id = o.delivery_place_id
    where o.token = ${token}`);
  if (!row) return undefined;
  return {
    ...row,
    holdExpiresAt: new Date(row.holdExpiresAt),
    paidAt: row.paidAt === null ? null : new Date(row.paidAt),
    refund: row.refund && { ...row.refund, at: new Date(row.refund.at) },
    fulfilledAt: Object.fromEntries(
      Object.entries(row.fulfilledAt ?? {}).map(([step, at]) => [step, new Date(at)]),
    ),
    lines: row.lines ?? [],
  };
}

/** An order that waits for its payment, as the other pages name it. */
export type OpenOrder = { token: string; code: string };

/** Just enough to tell an open page whether it is old, for the event stream and its fallback. */
export async function findOrderVersion(
  token: string,
): Promise<{ orderId: string; version: number; isAwaiting: boolean } | undefined> {
  if (!tokenShape.test(token)) return undefined;
  const [row] = await db().execute<{ orderId: string; version: number; isAwaiting: boolean }>(sql`
    select o.id as "orderId", o.status = 'awaiting_payment' as "isAwaiting",
      (select coalesce(max(e.id), 0)::int from order_events e where e.order_id = o.id) as version
    from orders o where o.token = ${token}`);
  return row;
}

/** What of an order cannot be bought again as it was: by name, and how many pieces there are at most. */
export async function listMissing(token: string, locale: Locale): Promise<{ name: string; left: number }[]> {
  const rows = await db().execute<{ name: string; left: number }>(sql`
    select name, "left" from (
      select ${locale === "fr" ? sql`l.name_fr` : sql`l.name_en`} as name, l.quantity, l.position,
        case when v.is_published and p.is_published then coalesce(s.on_hand - s.reserved, 0) else 0 end as "left"
      from orders o join order_lines l on l.order_id = o.id
      join variants v on v.id = l.variant_id join products p on p.id = v.product_id
      left join stock_levels s on s.variant_id = v.id where o.token = ${token}) as bought
    where "left" < quantity order by position`);
  return [...rows];
}
