import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { correctStock } from "#lib/inventory/correct-stock.ts";
import { fulfilOrder } from "#lib/orders/fulfil-order.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { findCase } from "#lib/review/find-case.ts";
import type { RefundWish } from "#lib/review/order-refund.ts";
import { oweRefund } from "#lib/review/owe-refund.ts";
import { arrangeCase, arrangePaid } from "#lib/review/test-case.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
let manager: StaffMember;
let other: StaffMember;

beforeAll(async () => {
  manager = (await arrangeMember("manager")).member;
  other = (await arrangeMember("owner")).member;
});

const wish = (fields: Partial<RefundWish> = {}): RefundWish => ({
  note: "Article abîmé",
  isRestocked: true,
  seenFulfilment: "none",
  ...fields,
});

async function stateOf(orderId: string) {
  const [row] = await database.sql`
    select o.status, o.paid_attempt_id is not null as is_paid_by, s.on_hand, s.reserved,
      (select array_agg(distinct r.status::text) from reservations r where r.order_id = o.id) as reservations,
      (select count(*)::int from receipts r where r.order_id = o.id) as receipts,
      (select count(*)::int from review_cases c where c.order_id = o.id and c.reason = 'order_refund') as cases,
      (select coalesce(sum(m.delta), 0)::int from stock_movements m where m.variant_id = s.variant_id) as moved,
      (select count(*)::int from stock_movements m where m.order_id = o.id and m.reason = 'return') as returns,
      (select count(*)::int from order_events e where e.order_id = o.id and e.kind = 'order_refund_due') as told
    from orders o join reservations v on v.order_id = o.id join stock_levels s on s.variant_id = v.variant_id
    where o.id = ${orderId}`;
  return row;
}

const untouched = { cases: 0, returns: 0, told: 0 };

describe("a paid order", () => {
  test("is owed a refund: state, case, event and goods together", async () => {
    const { sql } = database;
    const order = await arrangePaid(sql);
    const owed = await oweRefund(order.orderId, wish(), manager);
    expect(owed.ok).toBe(true);
    expect(await stateOf(order.orderId)).toEqual({
      status: "refund_due",
      is_paid_by: true,
      on_hand: 10,
      reserved: 0,
      reservations: ["committed"],
      receipts: 1,
      cases: 1,
      // Sold and come back: the test's shop has no movement of its first ten.
      moved: 0,
      returns: 1,
      told: 1,
    });
    const found = owed.ok ? await findCase(owed.value.caseId, manager) : undefined;
    expect(found).toMatchObject({
      reason: "order_refund",
      amountXof: order.totalXof,
      dueXof: order.totalXof,
      identifier: null,
      refundNote: "Article abîmé",
      refundDecidedBy: manager.name,
      closing: null,
      order: { status: "refund_due" },
      attempt: { number: 1, disposition: "applied" },
    });
    const [event] = await sql`
      select subject, attempt_id, from_status, to_status, actor, data from order_events
      where order_id = ${order.orderId} order by id desc limit 1`;
    expect(event).toEqual({
      subject: "order",
      attempt_id: null,
      from_status: "paid",
      to_status: "refund_due",
      actor: `staff:${manager.id}`,
      data: { note: "Article abîmé", restocked: true },
    });
    const [movement] = await sql`
      select delta, actor, note from stock_movements where order_id = ${order.orderId} and reason = 'return'`;
    expect(movement).toEqual({ delta: 1, actor: `staff:${manager.id}`, note: "Article abîmé" });
  });

  test("keeps its goods away from the shelf when they do not come back", async () => {
    const { orderId } = await arrangePaid(database.sql);
    expect((await oweRefund(orderId, wish({ isRestocked: false }), manager)).ok).toBe(true);
    expect(await stateOf(orderId)).toMatchObject({ status: "refund_due", on_hand: 9, moved: -1, returns: 0 });
  });

  test("counts for what was proven, and for its worth where staff accepted less", async () => {
    const { sql } = database;
    const more = await arrangePaid(sql, { provenXof: 14_000 });
    const less = await arrangeCase(sql, "underpaid", { provenXof: 100 });
    const accepted = { closing: "accepted", reference: "OWE-1", readAmountXof: 13_500, note: "" } as const;
    expect(await closeCase(less.caseId, accepted, other)).toEqual({ ok: true, value: "closed" });
    for (const [orderId, amountXof] of [
      [more.orderId, 14_000],
      [less.orderId, 13_500],
    ] as const) {
      const owed = await oweRefund(orderId, wish(), manager);
      expect(owed.ok && (await findCase(owed.value.caseId, manager))).toMatchObject({
        amountXof,
        dueXof: 13_500,
      });
    }
  });

  test("goes no further to the shopper once a refund is due", async () => {
    const { orderId } = await arrangePaid(database.sql);
    await fulfilOrder(orderId, "preparing", "staff:x");
    expect((await oweRefund(orderId, wish({ seenFulfilment: "preparing" }), manager)).ok).toBe(true);
    expect(await fulfilOrder(orderId, "shipped", "staff:x")).toEqual({
      ok: false,
      reason: "not_the_next_step",
    });
  });
});

describe("refused, and nothing changes", () => {
  test("an order that is not paid", async () => {
    const { sql } = database;
    const { orderId } = await arrangeOrder(sql);
    expect(await oweRefund(orderId, wish(), manager)).toEqual({ ok: false, reason: "not_paid" });
    expect(await stateOf(orderId)).toMatchObject({ status: "awaiting_payment", ...untouched });
    await sql`update orders set status = 'cancelled', ended_at = clock_now() where id = ${orderId}`;
    expect(await oweRefund(orderId, wish(), manager)).toEqual({ ok: false, reason: "not_paid" });
    expect(await stateOf(orderId)).toMatchObject({ status: "cancelled", ...untouched });
  });

  test("an order that is paid just while the mark waits for it: its page showed it unpaid", async () => {
    const { sql } = database;
    const { orderId, attemptId } = await arrangeOrder(sql);
    const paying = await sql.reserve();
    await paying`begin`;
    await paying`select from orders where id = ${orderId} for update`;
    const owed = oweRefund(orderId, wish(), manager);
    await expect
      .poll(async () => {
        const [row] = await sql`
          select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return row?.n;
      })
      .toBe(1);
    await paying`update orders set status = 'paid', paid_at = clock_now(), paid_attempt_id = ${attemptId} where id = ${orderId}`;
    await paying`commit`;
    paying.release();
    expect(await owed).toEqual({ ok: false, reason: "not_paid" });
    expect(await stateOf(orderId)).toMatchObject({ status: "paid", ...untouched });
  });

  test("an order of nobody", async () => {
    expect(await oweRefund("c0ffee00-0000-4000-8000-000000000000", wish(), manager)).toEqual({
      ok: false,
      reason: "not_paid",
    });
  });

  test("an order that somebody moved on since its page was read", async () => {
    const { orderId } = await arrangePaid(database.sql);
    await fulfilOrder(orderId, "preparing", "staff:x");
    expect(await oweRefund(orderId, wish(), manager)).toEqual({ ok: false, reason: "fulfilment_moved" });
    expect(await stateOf(orderId)).toMatchObject({ status: "paid", on_hand: 9, ...untouched });
  });

  test("an order that a colleague has marked, or that is refunded already", async () => {
    const found = await arrangeCase(database.sql, "order_refund");
    const refusal = { ok: false, reason: "already_refund_due" };
    expect(await oweRefund(found.orderId, wish(), other)).toEqual(refusal);
    const refund = { closing: "refunded", reference: "OWE-2", readAmountXof: null, note: "" } as const;
    expect((await closeCase(found.caseId, refund, other)).ok).toBe(true);
    expect(await oweRefund(found.orderId, wish(), other)).toEqual(refusal);
    expect(await stateOf(found.orderId)).toMatchObject({
      status: "refunded",
      cases: 1,
      returns: 1,
      told: 1,
      on_hand: 10,
    });
  });
});

describe("once, whoever clicks", () => {
  test("the second click, and ten at once, find the same case", async () => {
    const { orderId } = await arrangePaid(database.sql);
    const results = await Promise.all(Array.from({ length: 10 }, () => oweRefund(orderId, wish(), manager)));
    results.push(await oweRefund(orderId, wish(), manager));
    expect(new Set(results.map((result) => (result.ok ? result.value.caseId : result.reason))).size).toBe(1);
    expect(results[0]?.ok).toBe(true);
    expect(await stateOf(orderId)).toMatchObject({ cases: 1, returns: 1, told: 1, on_hand: 10 });
  });

  test("two members at once: one marks it, the other is told", async () => {
    for (let round = 0; round < 5; round++) {
      const { orderId } = await arrangePaid(database.sql);
      const results = await Promise.all([
        oweRefund(orderId, wish({ isRestocked: false }), manager),
        oweRefund(orderId, wish(), other),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual({ ok: false, reason: "already_refund_due" });
      const state = await stateOf(orderId);
      expect(state).toMatchObject({ cases: 1, told: 1 });
      expect(state?.on_hand).toBe(results[1].ok ? 10 : 9);
    }
  });

  test("marked and packed at once: only one of them happens", async () => {
    for (let round = 0; round < 10; round++) {
      const { orderId } = await arrangePaid(database.sql);
      const [owed, packed] = await Promise.all([
        oweRefund(orderId, wish(), manager),
        fulfilOrder(orderId, "preparing", "staff:x"),
      ]);
      expect(owed.ok).toBe(!packed.ok);
      expect((await stateOf(orderId))?.status).toBe(owed.ok ? "refund_due" : "paid");
    }
  });

  test("all that may happen to a paid order at one instant ends without a deadlock, and adds up", async () => {
    const { sql } = database;
    for (let round = 0; round < 10; round++) {
      const { orderId, attemptId, shop } = await arrangePaid(sql, { provenXof: 14_000 });
      const [difference] = await sql`select id from review_cases where attempt_id = ${attemptId}`;
      const refund = {
        closing: "refunded",
        reference: `OWE-ALL-${round}`,
        readAmountXof: null,
        note: "",
      } as const;
      await Promise.all([
        oweRefund(orderId, wish(), manager),
        oweRefund(orderId, wish({ note: "Autre raison" }), other),
        closeCase(difference?.id, refund, other),
        fulfilOrder(orderId, "preparing", "staff:x"),
        correctStock(
          { variantId: shop.variantId, change: "added", quantity: 5, seenOnHand: 9, note: "x" },
          "staff:x",
        ),
      ]);
      const state = await stateOf(orderId);
      // Ten lay on the shelf before anything moved.
      expect(state?.on_hand).toBe(10 + state?.moved);
      expect(state).toMatchObject(
        state?.status === "refund_due" ? { cases: 1, returns: 1, told: 1 } : { status: "paid", ...untouched },
      );
    }
  });

  test("the same goods return once, whoever writes it", async () => {
    const { orderId, shop } = await arrangeCase(database.sql, "order_refund");
    await expect(
      database.sql`insert into stock_movements (variant_id, delta, reason, order_id)
        values (${shop.variantId}, 1, 'return', ${orderId})`,
    ).rejects.toMatchObject({ constraint_name: "stock_movements_one_return" });
  });
});
