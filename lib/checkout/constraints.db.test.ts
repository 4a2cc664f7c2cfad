import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { attemptStatuses, canMove } from "#lib/payments/attempt-status.ts";

const database = useTestDatabase();

/** Each line is a write that no code of ours should make, and the rule that must stop it. */
const forbidden: [string, string, (order: TestOrder) => string][] = [
  [
    "a second live attempt",
    "attempts_one_live",
    (o) =>
      `insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status) select order_id, 2, method, network, phone, amount_xof, '${"Z".repeat(26)}', 'created' from payment_attempts where id = '${o.attemptId}'`,
  ],
  [
    "a sixth attempt",
    "attempts_number_bounds",
    (o) =>
      `insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status) select order_id, 6, method, network, phone, amount_xof, '${"Y".repeat(26)}', 'created' from payment_attempts where id = '${o.attemptId}'`,
  ],
  [
    "a reused identifier",
    "payment_attempts_identifier_unique",
    (o) =>
      `insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status) select order_id, 2, method, network, phone, amount_xof, identifier, 'created' from payment_attempts where id = '${o.attemptId}'`,
  ],
  [
    "success out of nothing",
    "attempt_transition",
    (o) =>
      `update payment_attempts set status = 'succeeded', disposition = 'applied' where id = '${o.attemptId}'`,
  ],
  [
    "an attempt born succeeded",
    "attempt_transition",
    (o) =>
      `insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status, disposition) select order_id, 2, method, network, phone, amount_xof, '${"X".repeat(26)}', 'succeeded', 'applied' from payment_attempts where id = '${o.attemptId}'`,
  ],
  [
    "another amount on an attempt",
    "attempt_immutable",
    (o) => `update payment_attempts set amount_xof = 1 where id = '${o.attemptId}'`,
  ],
  [
    "a fourth send",
    "attempts_send_bounds",
    (o) => `update payment_attempts set send_count = 4 where id = '${o.attemptId}'`,
  ],
  [
    "sending without a lease",
    "attempts_lease_while_sending",
    (o) => `update payment_attempts set status = 'sending' where id = '${o.attemptId}'`,
  ],
  [
    "a disposition without success",
    "attempts_succeeded_is_disposed",
    (o) => `update payment_attempts set disposition = 'applied' where id = '${o.attemptId}'`,
  ],
  [
    "paid without an attempt",
    "orders_paid_has_attempt",
    (o) => `update orders set status = 'paid', paid_at = now() where id = '${o.orderId}'`,
  ],
  [
    "an attempt that paid an unpaid order",
    "orders_paid_has_attempt",
    (o) => `update orders set paid_attempt_id = '${o.attemptId}' where id = '${o.orderId}'`,
  ],
  [
    "another total",
    "order_immutable",
    (o) =>
      `update orders set subtotal_xof = subtotal_xof - 1, total_xof = total_xof - 1 where id = '${o.orderId}'`,
  ],
  [
    "a refund of unpaid money",
    "order_transition",
    (o) => `update orders set status = 'refunded' where id = '${o.orderId}'`,
  ],
  [
    "packing an unpaid order",
    "orders_fulfilment_needs_payment",
    (o) => `update orders set fulfilment = 'preparing' where id = '${o.orderId}'`,
  ],
  [
    "an endless hold",
    "orders_hold_bounds",
    (o) => `update orders set hold_ends_at = placed_at + interval '25 hours' where id = '${o.orderId}'`,
  ],
  [
    "more promised than there is",
    "stock_reserved_within_on_hand",
    (o) => `update stock_levels set reserved = on_hand + 1 where variant_id = '${o.shop.variantId}'`,
  ],
  [
    "less than nothing promised",
    "stock_reserved_within_on_hand",
    (o) => `update stock_levels set reserved = -1 where variant_id = '${o.shop.variantId}'`,
  ],
  [
    "a reservation changed in size",
    "reservation_transition",
    (o) => `update reservations set quantity = 2, status = 'released' where order_id = '${o.orderId}'`,
  ],
  [
    "a second receipt",
    "receipts_order_id_unique",
    (o) => `insert into receipts (order_id, amount_xof) values ('${o.orderId}', 1), ('${o.orderId}', 1)`,
  ],
  [
    "an event rewritten",
    "append_only",
    (o) => `update order_events set actor = 'nobody' where order_id = '${o.orderId}'`,
  ],
  ["an event removed", "append_only", (o) => `delete from order_events where order_id = '${o.orderId}'`],
  ["an order removed", "append_only", (o) => `delete from orders where id = '${o.orderId}'`],
  [
    "a line rewritten",
    "append_only",
    (o) => `update order_lines set quantity = 9 where order_id = '${o.orderId}'`,
  ],
  [
    "a free product",
    "variants_price_bounds",
    (o) => `update variants set price_xof = 0 where id = '${o.shop.variantId}'`,
  ],
  [
    "a hundred in a cart",
    "cart_lines_quantity_bounds",
    (o) =>
      `insert into cart_lines select cart_id, '${o.shop.variantId}', 100 from orders where id = '${o.orderId}'`,
  ],
];

describe("the database itself refuses", () => {
  test.each(forbidden)("%s (%s)", async (_name, constraint, write) => {
    const order = await arrangeOrder(database.sql);
    const refusal = await database.sql.unsafe(write(order)).then(
      () => undefined,
      (error) => error,
    );
    expect(refusal?.constraint_name).toBe(constraint);
  });

  test("every move of an attempt that the table does not list", async () => {
    const order = await arrangeOrder(database.sql);
    const [row] = await database.sql`select status from payment_attempts where id = ${order.attemptId}`;
    for (const to of attemptStatuses.filter(
      (status) => status !== row?.status && !canMove(row?.status, status),
    )) {
      await expect(
        database.sql.unsafe(`update payment_attempts set status = '${to}' where id = '${order.attemptId}'`),
      ).rejects.toMatchObject({
        constraint_name: "attempt_transition",
      });
    }
  });

  test("releasing a reservation twice", async () => {
    const order = await arrangeOrder(database.sql);
    const release = database.sql`update reservations set status = 'released' where order_id = ${order.orderId}`;
    await release;
    await expect(
      database.sql`update reservations set status = 'released' where order_id = ${order.orderId}`,
    ).rejects.toMatchObject({
      constraint_name: "reservation_transition",
    });
  });
});
