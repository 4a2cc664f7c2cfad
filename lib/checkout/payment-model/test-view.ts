import type { ModelShop } from "#lib/checkout/payment-model/test-states.ts";
import type { Real } from "#lib/checkout/payment-model/test-steps.ts";

/** For tests: what the model and the shop must agree on. */
export function lookAtModel({ onHand, reserved, orders }: ModelShop) {
  return {
    onHand,
    reserved,
    orders: orders.map((order) => ({
      status: order.status,
      holdExpiresAt: order.holdExpiresAt,
      holdEndsAt: order.holdEndsAt,
      reservation: order.reservation,
      paidBy: order.paidBy,
      receipts: order.receipts,
      attempts: order.attempts.map((attempt) => ({
        number: attempt.number,
        method: attempt.method,
        status: attempt.status,
        reference: attempt.reference === null ? null : String(attempt.reference),
        isAccepted: attempt.isAccepted,
        seenPending: attempt.seenPending === null ? null : String(attempt.seenPending),
        sends: attempt.sends,
        disposition: attempt.disposition,
        proven: attempt.proven,
      })),
      cases: order.cases.map((of) => `${of.attempt} ${of.reason} ${of.amount} ${of.state}`).sort(),
    })),
  };
}

type Found = ReturnType<typeof lookAtModel>;
type Happened = { name: string; from: string | null; to: string; now: string };

/** What stands in the database, which moves led there, and every sentence of the design that does not hold. */
export async function lookAtShop({ sql, shop, orders }: Real, since: Date) {
  const ids = orders.map(({ orderId }) => orderId);
  const seconds = (column: string) =>
    sql.unsafe(`extract(epoch from ${column} - '${since.toISOString()}')::int`);
  const [row] = await sql<
    [
      {
        stock: { onHand: number; reserved: number };
        orders: Found["orders"] | null;
        events: Happened[] | null;
        unwatched: string[] | null;
      },
    ]
  >`
    select (select json_build_object('onHand', on_hand, 'reserved', reserved) from stock_levels
        where variant_id = ${shop.variantId}) as stock,
      (select json_agg(json_build_object('status', o.status, 'holdExpiresAt', ${seconds("o.hold_expires_at")},
        'holdEndsAt', ${seconds("o.hold_ends_at")},
        'reservation', (select min(status::text) from reservations r where r.order_id = o.id),
        'paidBy', (select number from payment_attempts a where a.id = o.paid_attempt_id),
        'receipts', (select count(*) from receipts r where r.order_id = o.id and r.amount_xof = o.total_xof),
        'attempts', (select json_agg(json_build_object('number', number, 'method', method, 'status', status,
          'reference', tx_reference, 'isAccepted', is_accepted_by_own_send, 'seenPending', pending_seen_tx_reference,
          'sends', send_count, 'disposition', disposition, 'proven', proven_amount_xof) order by number)
          from payment_attempts a where a.order_id = o.id),
        'cases', coalesce((select json_agg(word order by word collate "C") from (
          select concat(a.number, ' ', c.reason, ' ', coalesce(c.amount_xof::text, 'null'), ' ',
            case when c.closed_at is null then 'open' else c.closing::text end) as word
          from review_cases c join payment_attempts a on a.id = c.attempt_id where c.order_id = o.id) as words), '[]')
        ) order by array_position(${ids}::uuid[], o.id)) from orders o where o.id = any(${ids}::uuid[])) as orders,
      (select json_agg(json_build_object('name', coalesce(e.attempt_id, e.order_id), 'from', e.from_status, 'to', e.to_status,
        'now', case e.subject when 'order' then o.status::text else a.status::text end) order by e.id)
        from order_events e join orders o on o.id = e.order_id left join payment_attempts a on a.id = e.attempt_id
        where e.order_id = any(${ids}::uuid[]) and e.subject in ('order', 'attempt')) as events,
      (select json_agg(a.status) from payment_attempts a where a.order_id = any(${ids}::uuid[]) and a.next_poll_at is null
        and a.status not in ('succeeded', 'abandoned')
        and coalesce(a.first_sent_at, a.created_at) > clock_now() - interval '72 hours') as unwatched`;
  const events = row?.events ?? [];
  const moves = events.filter(({ from }) => from !== null);
  return {
    view: { ...row?.stock, orders: row?.orders ?? [] },
    attemptMoves: moves.filter(({ name }) => !ids.includes(name)).map(({ from, to }) => `${from}>${to}`),
    orderMoves: moves.filter(({ name }) => ids.includes(name)).map(({ from, to }) => `${from}>${to}`),
    reasons: (row?.orders ?? []).flatMap(({ cases }) => cases.map((of) => of.split(" ")[1] ?? "")),
    broken: [...brokenChains(events), ...(row?.unwatched ?? []).map((status) => `${status} is not watched`)],
  };
}

/** Each change has exactly one event, whose `from` is the `to` of the last. */
function brokenChains(events: Happened[]): string[] {
  const last = new Map<string, string>();
  const broken: string[] = [];
  for (const { name, from, to } of events) {
    if ((last.get(name) ?? null) !== from) broken.push(`${last.get(name)} was left as ${from}`);
    last.set(name, to);
  }
  for (const { name, now } of events) if (last.get(name) !== now) broken.push(`${now} has no event`);
  return broken;
}
