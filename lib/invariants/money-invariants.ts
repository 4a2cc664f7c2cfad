import type { Invariant } from "#lib/invariants/invariant.ts";

const paidLike = "('paid', 'refund_due', 'refunded')";
const applied = "('applied', 'applied_by_staff')";

/** Who paid which order, with what, and what the shopper holds as proof of it. */
export const moneyInvariants: Invariant[] = [
  {
    id: "I1",
    name: "a paid order has the one success that paid it",
    per: "order",
    sql: `
      select o.id as subject, concat('order ', o.status, '; its payment ', a.status, ' ', a.disposition, ', proven ',
        a.proven_amount_xof, ' of ', o.total_xof, '; applied in all ', n.applied) as detail
      from touched t join orders o on o.id = t.id left join payment_attempts a on a.id = o.paid_attempt_id
      cross join lateral (select count(*) as applied from payment_attempts b
        where b.order_id = o.id and b.disposition in ${applied}) n
      where case when o.status in ${paidLike} then n.applied = 0 or a.status is distinct from 'succeeded'
          or coalesce(a.disposition, 'review') = 'review'
          or (a.disposition = 'applied' and coalesce(a.proven_amount_xof, 0) < o.total_xof)
          or (a.disposition = 'applied_by_staff' and not exists (select from review_cases c
            where c.identifier = a.identifier and c.attempt_id = a.id and c.closing = 'accepted' and c.closed_at is not null
              and c.closing_reference is not null and c.read_amount_xof >= o.total_xof))
        else n.applied > 0 or o.paid_attempt_id is not null end`,
  },
  {
    id: "I4",
    name: "no success on two orders, no order with two",
    per: "order",
    sql: `
      select t.id as subject, concat('applied in all ', count(*)) as detail
      from touched t join payment_attempts a on a.order_id = t.id and a.disposition in ${applied}
      group by t.id having count(*) > 1
      union all
      select o.id, 'paid by an attempt of another order'
      from touched t join orders o on o.id = t.id join payment_attempts a on a.id = o.paid_attempt_id where a.order_id <> o.id
      union all
      select a.order_id, concat('its success paid order ', b.order_id, ' too')
      from touched t join payment_attempts a on a.order_id = t.id and a.status = 'succeeded'
      join payment_attempts b on b.tx_reference = a.tx_reference and b.order_id <> a.order_id and b.status = 'succeeded'`,
  },
  {
    id: "I4",
    name: "what paid an order never changes",
    per: "order",
    sql: `
      select o.id as subject, 'its timeline tells of another payment than the one it names' as detail
      from touched t join orders o on o.id = t.id join payment_attempts a on a.id = o.paid_attempt_id
      where a.disposition in ${applied} and not exists (select from order_events e
        where e.order_id = o.id and e.attempt_id = a.id and case a.disposition
          when 'applied' then e.kind = 'attempt_succeeded' and e.data ->> 'disposition' = 'applied'
          else e.kind = 'review_closed' and e.data ->> 'closing' = 'accepted' end)`,
  },
  {
    id: "I11",
    name: "a paid order has one receipt, of its total",
    per: "order",
    sql: `
      select o.id as subject, concat('order ', o.status, ', receipts ', r.count, ', of ', r.amount, ' for ', o.total_xof) as detail
      from touched t join orders o on o.id = t.id
      cross join lateral (select count(*) as count, sum(amount_xof) as amount from receipts where order_id = o.id) r
      where case when o.status in ${paidLike} then r.count <> 1 or r.amount <> o.total_xof else r.count > 0 end`,
  },
  {
    id: "I15",
    name: "a total is its lines, less the discount, and the delivery",
    per: "order",
    sql: `
      select o.id as subject, concat('lines ', l.sum, ', subtotal ', o.subtotal_xof, ', discount ', o.discount_xof,
        ', delivery ', o.delivery_xof, ', total ', o.total_xof) as detail
      from touched t join orders o on o.id = t.id
      cross join lateral (select sum(unit_price_xof::bigint * quantity) as sum from order_lines where order_id = o.id) l
      where l.sum is distinct from o.subtotal_xof
        or o.total_xof::bigint <> o.subtotal_xof::bigint - o.discount_xof + o.delivery_xof
      union all
      select a.order_id, concat('attempt ', a.number, ' asks for ', a.amount_xof, ' of ', o.total_xof)
      from touched t join orders o on o.id = t.id join payment_attempts a on a.order_id = o.id
      where a.amount_xof <> o.total_xof`,
  },
  {
    id: "I17",
    name: "one key, one order, with what was asked for under it",
    per: "order",
    sql: `
      select o.id as subject, concat('orders under its key ', n.count, ', bytes of its hash ', octet_length(o.request_hash)) as detail
      from touched t join orders o on o.id = t.id
      cross join lateral (select count(*) as count from orders p
        where p.cart_id = o.cart_id and p.idempotency_key = o.idempotency_key) n
      where n.count <> 1 or octet_length(o.request_hash) <> 32`,
  },
];
