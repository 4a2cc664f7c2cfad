import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { readCursor, writeCursor } from "#lib/orders/order-cursor.ts";
import type { OrderState } from "#lib/orders/order-state.ts";
import type { OrderStatus } from "#lib/orders/order-status.ts";
import { lastStepIsUndoable } from "#lib/orders/undo-fulfilment.ts";
import { maskPhone, type Network } from "#lib/phone.ts";
import { hasRight, type StaffRole } from "#lib/staff/staff-right.ts";

export const ordersPerPage = 30;

export type ListedOrder = {
  id: string;
  code: string;
  status: OrderStatus;
  fulfilment: "none" | "preparing" | "ready" | "shipped" | "delivered";
  customerName: string;
  totalXof: number;
  placedAt: Date;
  network: Network | null;
  /** Money of this order waits for somebody's decision. */
  hasOpenReview: boolean;
};

/** Newest first. A cursor or state that is none of ours is ignored. */
export async function listOrders({
  cursor,
  state,
}: {
  cursor?: string;
  state?: OrderState;
}): Promise<{ orders: ListedOrder[]; nextCursor: string | undefined }> {
  const after = readCursor(cursor);
  const wanted: SQL[] = [sql`true`];
  if (state) wanted.push(whereState(state));
  if (after) {
    // Exact: a JavaScript date holds milliseconds only, and would skip orders of the same one.
    const placedAt = sql`timestamptz 'epoch' + ${after.placedMicros}::bigint * interval '1 microsecond'`;
    wanted.push(sql`(o.placed_at, o.id) < (${placedAt}, ${after.id}::uuid)`);
  }
  const rows = await db().execute<ListedOrder & { placedAt: string; placedMicros: string }>(sql`
    select o.id, o.code, o.status, o.fulfilment, o.customer_name as "customerName", o.total_xof as "totalXof",
      o.placed_at as "placedAt", (extract(epoch from o.placed_at) * 1000000)::bigint::text as "placedMicros",
      (select a.network from payment_attempts a where a.order_id = o.id order by a.number desc limit 1) as network,
      exists (select from review_cases c where c.order_id = o.id and c.closed_at is null) as "hasOpenReview"
    from orders o where ${sql.join(wanted, sql` and `)}
    order by o.placed_at desc, o.id desc limit ${ordersPerPage + 1}`);
  const shown = rows.slice(0, ordersPerPage);
  const last = shown.at(-1);
  return {
    orders: shown.map(({ placedMicros: _, ...row }) => ({ ...row, placedAt: new Date(row.placedAt) })),
    nextCursor: rows.length > ordersPerPage && last ? writeCursor(last) : undefined,
  };
}

/** Values stand in the text, not as parameters: a partial index is used only by a statement that repeats its condition. */
export function whereState(state: OrderState): SQL {
  if (state === "to_pack") return sql`status = 'paid' and fulfilment in ('none', 'preparing')`;
  if (state === "to_hand_over") return sql`status = 'paid' and fulfilment in ('ready', 'shipped')`;
  return sql`status = ${sql.raw(`'${state}'`)}`;
}

export type StaffAttempt = {
  id: string;
  number: number;
  status: string;
  disposition: "applied" | "review" | "applied_by_staff" | null;
  /** Money of it that still waits for a person's decision. */
  openCaseId: string | null;
  reason: string | null;
  method: "prompt" | "hosted_page";
  network: Network | null;
  phone: string | null;
  amountXof: number;
  txReference: string | null;
  paymentReference: string | null;
  createdAt: Date;
  lastAskedAt: Date | null;
  nextPollAt: Date | null;
};

export type StaffOrder = Omit<ListedOrder, "network"> & {
  phone: string;
  deliveryKind: "zone" | "pickup";
  deliveryName: string;
  landmark: string;
  subtotalXof: number;
  discountXof: number;
  promotionCode: string | null;
  deliveryXof: number;
  holdExpiresAt: Date;
  paidAt: Date | null;
  receiptNumber: number | null;
  /** The number of its newest event: another one means that the order has changed. */
  lastEvent: number;
  /** Whether the last step of its fulfilment may still be taken back. */
  isStepUndoable: boolean;
  /** Where its refund is dealt with, open or closed. */
  refundCaseId: string | null;
  /** The shop's clock when this was read. */
  now: Date;
  lines: { name: string; sku: string; unitPriceXof: number; quantity: number }[];
  /** Newest first. */
  attempts: StaffAttempt[];
};

/** One order by its id, or by its code in any writing; phones masked for roles that may not see them. */
export async function findOrderForStaff(
  idOrCode: string,
  role: StaffRole,
  locale: Locale,
): Promise<StaffOrder | undefined> {
  const found = whereOrder(idOrCode);
  if (!found) return undefined;
  const language = sql.raw(locale === "fr" ? "fr" : "en");
  const [row] = await db().execute<{ order: StaffOrder }>(sql`
    select json_build_object('id', o.id, 'code', o.code, 'status', o.status, 'fulfilment', o.fulfilment,
      'customerName', o.customer_name, 'phone', o.customer_phone, 'deliveryKind', p.kind,
      'deliveryName', o.delivery_name_${language}, 'landmark', o.landmark, 'subtotalXof', o.subtotal_xof,
      'discountXof', o.discount_xof, 'promotionCode', (select code from promotions where id = o.promotion_id),
      'deliveryXof', o.delivery_xof, 'totalXof', o.total_xof, 'placedAt', o.placed_at,
      'holdExpiresAt', o.hold_expires_at, 'paidAt', o.paid_at, 'now', clock_now(),
      'receiptNumber', (select r.number from receipts r where r.order_id = o.id),
      'hasOpenReview', exists (select from review_cases c where c.order_id = o.id and c.closed_at is null),
      'lastEvent', (select max(e.id) from order_events e where e.order_id = o.id),
      'isStepUndoable', ${lastStepIsUndoable},
      'refundCaseId', (select c.id from review_cases c where c.order_id = o.id and c.reason = 'order_refund'),
      'lines', (select json_agg(json_build_object('name', l.name_${language}, 'sku', l.sku,
        'unitPriceXof', l.unit_price_xof, 'quantity', l.quantity) order by l.position)
        from order_lines l where l.order_id = o.id),
      'attempts', (select json_agg(json_build_object('id', a.id, 'number', a.number, 'status', a.status,
        'disposition', a.disposition, 'openCaseId', (select c.id from review_cases c
          where c.attempt_id = a.id and c.closed_at is null order by c.opened_at limit 1), 'reason', a.reason, 'method', a.method, 'network', a.network, 'phone', a.phone,
        'amountXof', a.amount_xof, 'txReference', a.tx_reference, 'paymentReference', a.payment_reference,
        'createdAt', a.created_at, 'lastAskedAt', a.last_asked_at, 'nextPollAt', a.next_poll_at) order by a.number desc)
        from payment_attempts a where a.order_id = o.id)) as "order"
    from orders o join delivery_places p on p.id = o.delivery_place_id where ${found}`);
  return row && readOrder(row.order, hasRight(role, "see_phones"));
}

/** The token of a staff member's order, for what is read by it on the server; no page of theirs may hold it. */
export async function findOrderToken(idOrCode: string): Promise<string | undefined> {
  const found = whereOrder(idOrCode);
  if (!found) return undefined;
  const [row] = await db().execute<{ token: string }>(sql`select o.token from orders o where ${found}`);
  return row?.token;
}

function whereOrder(idOrCode: string): SQL | undefined {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(idOrCode)) return sql`o.id = ${idOrCode}::uuid`;
  const code = idOrCode.replace(/[\s-]/g, "").toUpperCase();
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? sql`o.code = ${code}` : undefined;
}

/** JSON carries times as text. */
function readOrder(order: StaffOrder, maySeePhones: boolean): StaffOrder {
  const phone = (digits: string) => (maySeePhones ? digits : maskPhone(digits));
  const time = (at: Date | null) => (at === null ? null : new Date(at));
  return {
    ...order,
    phone: phone(order.phone),
    placedAt: new Date(order.placedAt),
    holdExpiresAt: new Date(order.holdExpiresAt),
    paidAt: time(order.paidAt),
    now: new Date(order.now),
    lines: order.lines ?? [],
    attempts: (order.attempts ?? []).map((attempt) => ({
      ...attempt,
      phone: attempt.phone && phone(attempt.phone),
      createdAt: new Date(attempt.createdAt),
      lastAskedAt: time(attempt.lastAskedAt),
      nextPollAt: time(attempt.nextPollAt),
    })),
  };
}
