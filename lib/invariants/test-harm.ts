import type { BusyShop } from "#lib/invariants/test-busy-shop.ts";

type Harm = { rule: string; what: string; sql: (shop: BusyShop) => string };

const noUnique = (table: string, name: string) => `alter table ${table} drop constraint ${name};`;

/** For tests: ways to break the books behind the back of triggers and constraints, and the one rule that must notice. */
export const harms: Harm[] = [
  {
    rule: "I1 a paid order has the one success that paid it",
    what: "its payment is one for review",
    sql: ({ paid }) => `update payment_attempts set disposition = 'review' where id = '${paid.attemptId}'`,
  },
  {
    rule: "I1 a paid order has the one success that paid it",
    what: "a franc less was proven",
    sql: ({ paid }) =>
      `update payment_attempts set proven_amount_xof = ${paid.totalXof - 1} where id = '${paid.attemptId}'`,
  },
  {
    rule: "I1 a paid order has the one success that paid it",
    what: "nothing was proven",
    sql: ({ paid }) => `update payment_attempts set proven_amount_xof = null where id = '${paid.attemptId}'`,
  },
  {
    rule: "I1 a paid order has the one success that paid it",
    what: "accepted by staff, but less was read than was due",
    sql: ({ accepted }) =>
      `update review_cases set read_amount_xof = 1 where attempt_id = '${accepted.attemptId}'`,
  },
  {
    rule: "I1 a paid order has the one success that paid it",
    what: "its payment did not succeed",
    sql: ({ paid }) => `
      ${noUnique("payment_attempts", "attempts_succeeded_is_disposed")}
      update payment_attempts set status = 'cancelled' where id = '${paid.attemptId}';
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor)
        values ('${paid.orderId}', '${paid.attemptId}', 'attempt', 'x', 'pending', 'cancelled', 'x');
      delete from order_events where attempt_id = '${paid.attemptId}' and to_status = 'succeeded';
      insert into order_events (order_id, attempt_id, subject, kind, actor, data)
        values ('${paid.orderId}', '${paid.attemptId}', 'note', 'attempt_succeeded', 'x', '{"disposition":"applied"}')`,
  },
  {
    rule: "I4 no success on two orders, no order with two",
    what: "two applied on one order",
    sql: ({ double }) => `
      drop index attempts_one_applied;
      update payment_attempts set disposition = 'applied' where order_id = '${double.orderId}'`,
  },
  {
    rule: "I4 no success on two orders, no order with two",
    what: "one transaction of the gateway on two orders",
    sql: ({ paid, reinstated }) => `
      update payment_attempts set tx_reference = (select tx_reference from payment_attempts where id = '${paid.attemptId}')
      where id = '${reinstated.attemptId}'`,
  },
  {
    rule: "I4 what paid an order never changes",
    what: "the second success was put in the place of the first",
    sql: ({ double }) => `
      update payment_attempts set disposition = 'review' where id = '${double.attemptId}';
      update payment_attempts set disposition = 'applied' where order_id = '${double.orderId}' and number = 1;
      update orders set paid_attempt_id = (select id from payment_attempts where order_id = '${double.orderId}' and number = 1)
      where id = '${double.orderId}'`,
  },
  {
    rule: "I6 the shelf is what came and went, its promises what orders hold",
    what: "one piece was taken without a movement",
    sql: ({ paid }) => `update stock_levels set on_hand = on_hand - 1 where ${isVariantOf(paid.orderId)}`,
  },
  {
    rule: "I6 the shelf is what came and went, its promises what orders hold",
    what: "one piece more is promised than orders hold",
    sql: ({ paid }) => `update stock_levels set reserved = reserved + 1 where ${isVariantOf(paid.orderId)}`,
  },
  {
    rule: "I6 the shelf is what came and went, its promises what orders hold",
    what: "more is promised than is there",
    sql: ({ paid }) => `
      ${noUnique("stock_levels", "stock_reserved_within_on_hand")}
      insert into stock_movements (variant_id, delta, reason)
        select variant_id, -on_hand, 'correction' from stock_levels where ${isVariantOf(paid.orderId)};
      update stock_levels set on_hand = 0 where ${isVariantOf(paid.orderId)}`,
  },
  {
    rule: "I6 the shelf is what came and went, its promises what orders hold",
    what: "a sale was written twice, and covered by a correction",
    sql: ({ paid }) => `
      insert into stock_movements (variant_id, delta, reason, order_id)
        select variant_id, delta, reason, order_id from stock_movements where order_id = '${paid.orderId}';
      insert into stock_movements (variant_id, delta, reason)
        select variant_id, -delta, 'correction' from stock_movements where order_id = '${paid.orderId}' limit 1`,
  },
  {
    rule: "I7 paid means committed, ended means released, open means held",
    what: "a paid order still holds",
    sql: ({ paid }) => moveReservation(paid.orderId, "held", 1, 0, "sale"),
  },
  {
    rule: "I7 paid means committed, ended means released, open means held",
    what: "an expired order still holds",
    sql: ({ expired }) => moveReservation(expired.orderId, "held", 1, 0),
  },
  {
    rule: "I7 paid means committed, ended means released, open means held",
    what: "a waiting order holds nothing",
    sql: ({ waiting }) => moveReservation(waiting.orderId, "released", -1, 0),
  },
  {
    rule: "I7 paid means committed, ended means released, open means held",
    what: "an order holds less than its lines",
    sql: ({ waiting }) => `
      update stock_levels set reserved = reserved - 1 where ${isVariantOf(waiting.orderId)};
      delete from reservations where order_id = '${waiting.orderId}'`,
  },
  {
    rule: "I8 three sends of one identifier, five payments of one order",
    what: "four sends",
    sql: ({ waiting }) => `
      ${noUnique("payment_attempts", "attempts_send_bounds")}
      update payment_attempts set send_count = 4 where id = '${waiting.attemptId}'`,
  },
  {
    rule: "I8 three sends of one identifier, five payments of one order",
    what: "the gateway was told more often than was counted",
    sql: ({ waiting }) => `
      insert into gateway_calls (attempt_id, endpoint, outcome, duration_ms)
      values ('${waiting.attemptId}', 'pay', 'registered', 1)`,
  },
  {
    rule: "I8 three sends of one identifier, five payments of one order",
    what: "a sixth payment of one order",
    sql: ({ cancelled }) => `
      ${noUnique("payment_attempts", "attempts_number_bounds")}
      ${[2, 3, 4, 5, 6].map((number) => anotherAttempt(cancelled.orderId, number, `'${90 + number}000000'`)).join(";")}`,
  },
  {
    rule: "I8 a phone is left in peace",
    what: "two prompts within a minute",
    sql: ({ cancelled }) => anotherAttempt(cancelled.orderId, 2, "phone", "59 seconds"),
  },
  {
    rule: "I8 a phone is left in peace",
    what: "four prompts within a quarter of an hour",
    sql: ({ cancelled }) =>
      [2, 3, 4]
        .map((number) => anotherAttempt(cancelled.orderId, number, "phone", `${number * 2} minutes`))
        .join(";"),
  },
  {
    rule: "I8 a phone is left in peace",
    what: "seven prompts within a day",
    sql: ({ cancelled, expired }) =>
      [2, 3, 4, 5]
        .map((number) => anotherAttempt(cancelled.orderId, number, "phone", `${number} hours`))
        .concat(
          [2, 3].map((number) =>
            anotherAttempt(expired.orderId, number, phoneOf(cancelled.orderId), `${number} days`),
          ),
        )
        .concat(
          [4].map((number) => anotherAttempt(expired.orderId, number, phoneOf(cancelled.orderId), "6 hours")),
        )
        .concat(
          [5].map((number) => anotherAttempt(expired.orderId, number, phoneOf(cancelled.orderId), "7 hours")),
        )
        .join(";"),
  },
  {
    rule: "I8 one open prompt on a phone",
    what: "two orders ask one phone at once",
    sql: ({ waiting, expired }) => `
      ${anotherAttempt(expired.orderId, 2, phoneOf(waiting.orderId), "-10 days")};
      update payment_attempts set status = 'pending', tx_reference = '1' where order_id = '${expired.orderId}' and number = 2;
      update order_events set to_status = 'pending' where order_id = '${expired.orderId}' and kind = 'harm'`,
  },
  {
    rule: "I10 each change has its one event, from where the last one led",
    what: "an attempt's event is missing in the middle",
    sql: ({ paid }) =>
      `delete from order_events where attempt_id = '${paid.attemptId}' and to_status = 'sending'`,
  },
  {
    rule: "I10 each change has its one event, from where the last one led",
    what: "an order's last event is missing",
    sql: ({ paid }) => `delete from order_events where order_id = '${paid.orderId}' and to_status = 'paid'`,
  },
  {
    rule: "I10 each change has its one event, from where the last one led",
    what: "a change is told twice",
    sql: ({ paid }) => `
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor)
      select order_id, attempt_id, subject, kind, from_status, to_status, actor from order_events
      where order_id = '${paid.orderId}' and to_status = 'paid'`,
  },
  {
    rule: "I10 each change has its one event, from where the last one led",
    what: "a success was left",
    sql: ({ double }) => `
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor) values
        ('${double.orderId}', '${double.attemptId}', 'attempt', 'x', 'succeeded', 'pending', 'x'),
        ('${double.orderId}', '${double.attemptId}', 'attempt', 'x', 'pending', 'succeeded', 'x')`,
  },
  {
    rule: "I10 each change has its one event, from where the last one led",
    what: "an order has no story",
    sql: ({ waiting }) =>
      `delete from order_events where order_id = '${waiting.orderId}' and subject = 'order'`,
  },
  {
    rule: "I10 each change has its one event, from where the last one led",
    what: "a parcel moved without an event",
    sql: ({ paid }) => `update orders set fulfilment = 'shipped' where id = '${paid.orderId}'`,
  },
  {
    rule: "I11 a paid order has one receipt, of its total",
    what: "no receipt",
    sql: ({ paid }) => `delete from receipts where order_id = '${paid.orderId}'`,
  },
  {
    rule: "I11 a paid order has one receipt, of its total",
    what: "two receipts",
    sql: ({ paid }) => `
      ${noUnique("receipts", "receipts_order_id_unique")}
      insert into receipts (order_id, amount_xof) values ('${paid.orderId}', 0)`,
  },
  {
    rule: "I11 a paid order has one receipt, of its total",
    what: "a receipt of a franc more",
    sql: ({ paid }) => `update receipts set amount_xof = amount_xof + 1 where order_id = '${paid.orderId}'`,
  },
  {
    rule: "I11 a paid order has one receipt, of its total",
    what: "a receipt of an unpaid order",
    sql: ({ waiting }) =>
      `insert into receipts (order_id, amount_xof) values ('${waiting.orderId}', ${waiting.totalXof})`,
  },
  {
    rule: "I14 money is decided with a reference and, where needed, by two",
    what: "refunded without a reference",
    sql: ({ refunded }) => `
      ${noUnique("review_cases", "review_cases_reference_needed")}
      update review_cases set closing_reference = null where order_id = '${refunded.orderId}'`,
  },
  {
    rule: "I14 money is decided with a reference and, where needed, by two",
    what: "one reference for two refunds",
    sql: () => `
      ${noUnique("review_cases", "review_cases_closing_reference_unique")}
      update review_cases set closing_reference = 'TWICE' where closing = 'refunded'`,
  },
  {
    rule: "I14 money is decided with a reference and, where needed, by two",
    what: "one person where two are needed",
    sql: () => "update review_cases set closed_by = proposed_by where stake_xof = 60000",
  },
  {
    rule: "I14 money is decided with a reference and, where needed, by two",
    what: "one person for more in a day than one may decide",
    sql: ({ refunded }) => `
      update review_cases set second_person_above_xof = stake_xof - 1 where order_id = '${refunded.orderId}'`,
  },
  {
    rule: "I14 money is decided with a reference and, where needed, by two",
    what: "the stake was told smaller than it was",
    sql: () => "update review_cases set stake_xof = 10 where stake_xof = 60000",
  },
  {
    rule: "I14 money is decided with a reference and, where needed, by two",
    what: "an order owed a refund by nobody's word",
    sql: ({ paid }) => `
      update orders set status = 'refund_due' where id = '${paid.orderId}';
      insert into order_events (order_id, subject, kind, from_status, to_status, actor)
      values ('${paid.orderId}', 'order', 'x', 'paid', 'refund_due', 'x')`,
  },
  {
    rule: "I14 money is decided with a reference and, where needed, by two",
    what: "an order called refunded that nobody refunded",
    sql: ({ paid }) => `
      update orders set status = 'refunded' where id = '${paid.orderId}';
      insert into order_events (order_id, subject, kind, from_status, to_status, actor)
      values ('${paid.orderId}', 'order', 'x', 'paid', 'refunded', 'x')`,
  },
  {
    rule: "I15 a total is its lines, less the discount, and the delivery",
    what: "a franc more than its lines",
    sql: ({ waiting }) =>
      `update order_lines set unit_price_xof = unit_price_xof - 1 where order_id = '${waiting.orderId}'`,
  },
  {
    rule: "I15 a total is its lines, less the discount, and the delivery",
    what: "a discount that was not taken off",
    sql: ({ reduced }) => `
      ${noUnique("orders", "orders_total_adds_up")}
      update orders set discount_xof = discount_xof - 1 where id = '${reduced.orderId}'`,
  },
  {
    rule: "I15 a total is its lines, less the discount, and the delivery",
    what: "a payment of another amount",
    sql: ({ waiting }) => `update payment_attempts set amount_xof = 1 where id = '${waiting.attemptId}'`,
  },
  {
    rule: "I6 a code's uses are its orders, and no more than it allows",
    what: "a use was not given back",
    sql: () => `
      ${noUnique("promotions", "promotions_used_within_limit")} update promotions set used = used + 1`,
  },
  {
    rule: "I6 a code's uses are its orders, and no more than it allows",
    what: "more uses than it allows, passed off as late",
    sql: () => "update promotions set used = used - 1, used_late = used_late + 1",
  },
  {
    rule: "I6 a phone uses a code no more often than it may",
    what: "one phone twice",
    sql: ({ reduced }) => `
      with other as (
        select promotion_id, customer_phone from orders where promotion_id is not null
          and status in ('paid', 'awaiting_payment') and ended_at is null and id <> '${reduced.orderId}' limit 1
      ), merged as (
        delete from promotion_phones n using other o where n.phone = o.customer_phone returning n.phone
      ), moved as (
        update orders o set customer_phone = '${reduced.phone}' from other where o.customer_phone = other.customer_phone
      )
      update promotion_phones n set used = 2, most = 2 from merged where n.phone = '${reduced.phone}'`,
  },
  {
    rule: "I15 a discount is what its code took off the goods",
    what: "a franc more was taken off than the code takes",
    sql: ({ reduced }) => `
      ${noUnique("orders", "orders_total_adds_up")}
      update orders set discount_xof = discount_xof + 1, delivery_xof = delivery_xof + 1 where id = '${reduced.orderId}'`,
  },
  {
    rule: "I17 one key, one order, with what was asked for under it",
    what: "two orders under one key",
    sql: ({ paid, waiting }) => `
      ${noUnique("orders", "orders_one_per_idempotency_key")}
      update orders o set cart_id = p.cart_id, idempotency_key = p.idempotency_key from orders p
      where p.id = '${paid.orderId}' and o.id = '${waiting.orderId}'`,
  },
  {
    rule: "I17 one key, one order, with what was asked for under it",
    what: "nothing was kept to compare with",
    sql: ({ waiting }) => `update orders set request_hash = '' where id = '${waiting.orderId}'`,
  },
];

const isVariantOf = (orderId: string) =>
  `variant_id = (select variant_id from reservations where order_id = '${orderId}')`;

const phoneOf = (orderId: string) =>
  `(select phone from payment_attempts where order_id = '${orderId}' and number = 1)`;

/** With the shelf made to fit, so that only the order and its reservation disagree. */
function moveReservation(orderId: string, to: string, reserved: number, onHand: number, unsold = ""): string {
  return `
    update stock_levels set reserved = reserved + ${reserved}, on_hand = on_hand + ${onHand} where ${isVariantOf(orderId)};
    ${unsold && `update stock_movements set reason = 'correction' where order_id = '${orderId}'`};
    update reservations set status = '${to}' where order_id = '${orderId}'`;
}

/** An abandoned payment, whole with its event, so long after the order's first. */
function anotherAttempt(orderId: string, number: number, phone: string, after = "0 s"): string {
  return `
    with made as (
      insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status, created_at)
      select order_id, ${number}, method, network, ${phone}, amount_xof, left(md5(random()::text), 30), 'abandoned',
        created_at + interval '${after}' from payment_attempts where order_id = '${orderId}' and number = 1
      returning id, order_id
    )
    insert into order_events (order_id, attempt_id, subject, kind, to_status, actor)
    select order_id, id, 'attempt', 'harm', 'abandoned', 'x' from made`;
}
