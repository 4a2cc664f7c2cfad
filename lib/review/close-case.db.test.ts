import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { expireOrders } from "#lib/payments/expire-orders.ts";
import { closeCase } from "#lib/review/close-case.ts";
import {
  type CaseClosing,
  caseClosings,
  mayClose,
  reviewReasons,
  type WantedClosing,
} from "#lib/review/review-case.ts";
import { arrangeCase, arrangeOrphan, type TestCase } from "#lib/review/test-case.ts";
import { withdrawClosing } from "#lib/review/withdraw-closing.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
let manager: StaffMember;
let references = 0;

beforeEach(async () => {
  await database.sql`update test_clock set ahead = '0'`;
  await database.sql`update shop_settings set second_person_above_xof = 50000`;
  // A new member each time: the sum of the day is the member's.
  manager = (await arrangeMember("manager")).member;
});

function wanted(closing: CaseClosing, fields: Partial<WantedClosing> = {}): WantedClosing {
  return {
    closing,
    reference: closing === "written_off" ? null : `REF-${references++}`,
    readAmountXof: closing === "accepted" ? 13_500 : null,
    note: closing === "written_off" ? "Montant trop petit." : "",
    ...fields,
  };
}

async function stateOf({ caseId, orderId, attemptId, shop }: TestCase) {
  const [row] = await database.sql`
    select c.closing, c.closed_at is not null as is_closed, o.status as order, o.paid_attempt_id = ${attemptId} as is_paid_by_it,
      a.disposition, s.on_hand, s.reserved,
      (select array_agg(distinct r.status::text) from reservations r where r.order_id = o.id) as reservations,
      (select count(*)::int from receipts r where r.order_id = o.id) as receipts,
      (select count(*)::int from stock_movements m where m.order_id = o.id and m.reason = 'sale') as sales
    from review_cases c join orders o on o.id = ${orderId} join payment_attempts a on a.id = ${attemptId}
    join stock_levels s on s.variant_id = ${shop.variantId} where c.id = ${caseId}`;
  return row;
}

const eventsOf = async (orderId: string) => {
  const rows = await database.sql`
    select subject, kind, from_status, to_status, actor, data from order_events where order_id = ${orderId} order by id`;
  return [...rows];
};

describe("which reason closes how", () => {
  for (const reason of reviewReasons) {
    for (const closing of caseClosings) {
      test(`${reason} as ${closing}`, async () => {
        const caseId =
          reason === "orphan"
            ? await arrangeOrphan(database.sql)
            : (await arrangeCase(database.sql, reason)).caseId;
        // Its stock is gone for good in this case: see below for the one whose stock came back.
        const expected = !mayClose(reason, closing)
          ? { ok: false, reason: "closing_not_allowed" }
          : reason === "late_no_stock" && closing === "accepted"
            ? { ok: false, reason: "stock_gone" }
            : { ok: true, value: "closed" };
        expect(await closeCase(caseId, wanted(closing), manager)).toEqual(expected);
        const [row] =
          await database.sql`select closing, closed_by, proposed_by from review_cases where id = ${caseId}`;
        expect(row).toEqual(
          expected.ok
            ? { closing, closed_by: manager.id, proposed_by: manager.id }
            : { closing: null, closed_by: null, proposed_by: null },
        );
      });
    }
  }
});

describe("an acceptance", () => {
  test("pays the waiting order: disposition, stock, receipt and events together", async () => {
    const found = await arrangeCase(database.sql, "amount_unproven");
    const { sql } = database;
    const [{ phone } = { phone: "" }] =
      await sql`select phone from payment_attempts where id = ${found.attemptId}`;
    await sql`insert into phone_prompts (phone, prompted_at) values (${phone}, array[clock_now()]) on conflict do nothing`;
    const asked = wanted("accepted", { readAmountXof: found.totalXof, reference: "MP2305-77" });
    expect(await closeCase(found.caseId, asked, manager)).toEqual({ ok: true, value: "closed" });
    expect(await stateOf(found)).toEqual({
      closing: "accepted",
      is_closed: true,
      order: "paid",
      is_paid_by_it: true,
      disposition: "applied_by_staff",
      on_hand: 9,
      reserved: 0,
      reservations: ["committed"],
      receipts: 1,
      sales: 1,
    });
    expect(await sql`select from phone_prompts where phone = ${phone}`).toHaveLength(0);
    expect((await eventsOf(found.orderId)).slice(-2)).toEqual([
      {
        subject: "note",
        kind: "review_closed",
        from_status: null,
        to_status: null,
        actor: `staff:${manager.id}`,
        data: {
          reason: "amount_unproven",
          closing: "accepted",
          reference: "MP2305-77",
          amountXof: found.totalXof,
        },
      },
      {
        subject: "order",
        kind: "order_paid",
        from_status: "awaiting_payment",
        to_status: "paid",
        actor: `staff:${manager.id}`,
        data: {},
      },
    ]);
  });

  test("of less than is due is refused and changes nothing", async () => {
    const found = await arrangeCase(database.sql, "underpaid");
    const asked = wanted("accepted", { readAmountXof: found.totalXof - 1 });
    expect(await closeCase(found.caseId, asked, manager)).toEqual({ ok: false, reason: "amount_too_low" });
    expect(await stateOf(found)).toMatchObject({
      closing: null,
      order: "awaiting_payment",
      disposition: "review",
      reserved: 1,
      receipts: 0,
    });
  });

  test("of more than is due opens a case about the difference", async () => {
    const found = await arrangeCase(database.sql, "amount_unproven");
    const asked = wanted("accepted", { readAmountXof: found.totalXof + 500 });
    expect((await closeCase(found.caseId, asked, manager)).ok).toBe(true);
    const cases =
      await database.sql`select reason, amount_xof, due_xof from review_cases where attempt_id = ${found.attemptId} and closed_at is null`;
    expect([...cases]).toEqual([
      { reason: "overpaid_difference", amount_xof: found.totalXof + 500, due_xof: found.totalXof },
    ]);
  });

  test("reinstates an expired order whose stock is back", async () => {
    const found = await arrangeCase(database.sql, "late_no_stock");
    await database.sql`update stock_levels set on_hand = 3 where variant_id = ${found.shop.variantId}`;
    expect((await closeCase(found.caseId, wanted("accepted"), manager)).ok).toBe(true);
    expect(await stateOf(found)).toMatchObject({
      order: "paid",
      on_hand: 2,
      reserved: 0,
      reservations: ["committed"],
      sales: 1,
    });
    expect((await eventsOf(found.orderId)).at(-1)).toMatchObject({
      kind: "order_reinstated",
      from_status: "expired",
      to_status: "paid",
    });
  });

  test("is refused when the stock is there but promised to another order", async () => {
    const found = await arrangeCase(database.sql, "late_no_stock");
    await database.sql`update stock_levels set on_hand = 1, reserved = 1 where variant_id = ${found.shop.variantId}`;
    expect(await closeCase(found.caseId, wanted("accepted"), manager)).toEqual({
      ok: false,
      reason: "stock_gone",
    });
  });

  test.each([
    ["cancelled", "order_closed"],
    ["paid", "order_paid"],
  ])("of an order that is %s meanwhile is refused as %s", async (state, reason) => {
    const { sql } = database;
    const found = await arrangeCase(sql, "success_on_rejected");
    if (state === "cancelled")
      await sql`update orders set status = 'cancelled', ended_at = clock_now() where id = ${found.orderId}`;
    else {
      const [other] = await sql`
        insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status)
        select order_id, 2, method, network, phone, amount_xof, reverse(identifier), 'created'
        from payment_attempts where id = ${found.attemptId} returning id`;
      await sql`update orders set status = 'paid', paid_at = clock_now(), paid_attempt_id = ${other?.id} where id = ${found.orderId}`;
    }
    expect(await closeCase(found.caseId, wanted("accepted"), manager)).toEqual({ ok: false, reason });
    expect(await stateOf(found)).toMatchObject({ is_closed: false, receipts: 0, disposition: "review" });
  });
});

describe("money given back", () => {
  test("leaves the order as it is, and the day that the case gave it ends", async () => {
    const { sql } = database;
    const found = await arrangeCase(sql, "underpaid");
    await advanceClock(sql, 2 * 3600);
    expect((await closeCase(found.caseId, wanted("refunded"), manager)).ok).toBe(true);
    expect(await stateOf(found)).toMatchObject({
      closing: "refunded",
      order: "awaiting_payment",
      disposition: "review",
      reserved: 1,
      receipts: 0,
    });
    const [hold] = await sql`
      select round(extract(epoch from hold_expires_at - clock_now()) / 60)::int as minutes,
        round(extract(epoch from hold_ends_at - clock_now()) / 60)::int as last_minutes from orders where id = ${found.orderId}`;
    expect(hold).toEqual({ minutes: 15, last_minutes: 60 });
    await advanceClock(sql, 16 * 60);
    await expireOrders();
    expect(await stateOf(found)).toMatchObject({ order: "expired", reserved: 0, on_hand: 10 });
  });

  test("a hold that is short already is not made longer", async () => {
    const { sql } = database;
    const found = await arrangeCase(sql, "underpaid");
    await sql`update orders set hold_expires_at = clock_now() + interval '2 minutes' where id = ${found.orderId}`;
    await closeCase(found.caseId, wanted("written_off"), manager);
    const [hold] =
      await sql`select hold_expires_at < clock_now() + interval '3 minutes' as is_short from orders where id = ${found.orderId}`;
    expect(hold?.is_short).toBe(true);
  });

  test("while another case of the order is open, its hold stays", async () => {
    const { sql } = database;
    const found = await arrangeCase(sql, "underpaid");
    await sql`insert into review_cases (reason, order_id, attempt_id, identifier, amount_xof, due_xof)
      values ('amount_unproven', ${found.orderId}, ${found.attemptId}, ${found.identifier}, null, ${found.totalXof})`;
    await closeCase(found.caseId, wanted("refunded"), manager);
    const [hold] =
      await sql`select hold_expires_at = placed_at + interval '24 hours' as is_whole from orders where id = ${found.orderId}`;
    expect(hold?.is_whole).toBe(true);
  });

  test("of an order paid by another attempt changes that order in nothing", async () => {
    const found = await arrangeCase(database.sql, "double_payment");
    const before = await stateOf(found);
    expect((await closeCase(found.caseId, wanted("refunded"), manager)).ok).toBe(true);
    expect(await stateOf(found)).toEqual({ ...before, closing: "refunded", is_closed: true });
  });
});

describe("an operator's reference serves once", () => {
  test("not for two refunds, not for a refund and an acceptance", async () => {
    const [first, second, third] = [
      await arrangeCase(database.sql, "underpaid"),
      await arrangeCase(database.sql, "late_after_cancel"),
      await arrangeCase(database.sql, "amount_unproven"),
    ];
    const reference = "OM-ONCE-1";
    expect((await closeCase(first.caseId, wanted("refunded", { reference }), manager)).ok).toBe(true);
    for (const [found, closing] of [
      [second, "refunded"],
      [third, "accepted"],
    ] as const)
      expect(await closeCase(found.caseId, wanted(closing, { reference }), manager)).toEqual({
        ok: false,
        reason: "reference_used",
      });
    expect(await stateOf(third)).toMatchObject({ order: "awaiting_payment", is_closed: false, receipts: 0 });
  });

  test("for two refunds at once, one is closed", async () => {
    const cases = [
      await arrangeCase(database.sql, "underpaid"),
      await arrangeCase(database.sql, "late_after_cancel"),
    ];
    const results = await Promise.all(
      cases.map(({ caseId }) => closeCase(caseId, wanted("refunded", { reference: "OM-TWICE-2" }), manager)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, reason: "reference_used" });
  });

  test("a payment's own reference is good for its acceptance, for nothing else", async () => {
    const paid = await arrangeCase(database.sql, "amount_unproven");
    const other = await arrangeCase(database.sql, "underpaid");
    const [row] =
      await database.sql`select payment_reference from payment_attempts where id = ${paid.attemptId}`;
    const reference = row?.payment_reference;
    for (const asked of [wanted("refunded", { reference }), wanted("accepted", { reference })])
      expect(await closeCase(other.caseId, asked, manager)).toEqual({ ok: false, reason: "reference_used" });
    expect(await closeCase(paid.caseId, wanted("refunded", { reference }), manager)).toEqual({
      ok: false,
      reason: "reference_used",
    });
    expect((await closeCase(paid.caseId, wanted("accepted", { reference }), manager)).ok).toBe(true);
  });
});

describe("once, whoever clicks", () => {
  test("a double click closes once and both are told that it is closed", async () => {
    const found = await arrangeCase(database.sql, "amount_unproven");
    const asked = wanted("accepted");
    const results = await Promise.all(
      Array.from({ length: 10 }, () => closeCase(found.caseId, asked, manager)),
    );
    expect(results).toEqual(results.map(() => ({ ok: true, value: "closed" })));
    expect(await stateOf(found)).toMatchObject({ order: "paid", on_hand: 9, receipts: 1, sales: 1 });
    expect((await eventsOf(found.orderId)).filter(({ kind }) => kind === "review_closed")).toHaveLength(1);
  });

  test("two managers who decide differently: one decision stands, the other is told", async () => {
    for (let round = 0; round < 5; round++) {
      const other = (await arrangeMember("owner")).member;
      const found = await arrangeCase(database.sql, "amount_unproven");
      const results = await Promise.all([
        closeCase(found.caseId, wanted("accepted"), manager),
        closeCase(found.caseId, wanted("refunded"), other),
      ]);
      expect(results).toContainEqual({ ok: false, reason: "case_closed" });
      const state = await stateOf(found);
      expect(state?.order).toBe(state?.closing === "accepted" ? "paid" : "awaiting_payment");
      manager = (await arrangeMember("manager")).member;
    }
  });

  test("all that may happen to one order at one instant ends without a deadlock, and adds up", async () => {
    const { sql } = database;
    for (let round = 0; round < 10; round++) {
      const found = await arrangeCase(sql, "underpaid");
      const [sibling] = await sql`
        insert into review_cases (reason, order_id, attempt_id, identifier, amount_xof, due_xof)
        values ('amount_unproven', ${found.orderId}, ${found.attemptId}, ${found.identifier}, null, ${found.totalXof}) returning id`;
      await sql`update orders set hold_expires_at = placed_at, hold_ends_at = placed_at where id = ${found.orderId}`;
      const [one, two] = [(await arrangeMember("manager")).member, (await arrangeMember("owner")).member];
      await Promise.all([
        closeCase(found.caseId, wanted("accepted", { readAmountXof: found.totalXof }), one),
        closeCase(sibling?.id, wanted("refunded"), two),
        closeCase(found.caseId, wanted("refunded"), two),
        withdrawClosing(found.caseId, "1", one),
        expireOrders(),
      ]);
      const state = await stateOf(found);
      expect(state?.is_closed).toBe(true);
      expect(state).toMatchObject(
        state?.order === "paid"
          ? { closing: "accepted", on_hand: 9, reserved: 0, receipts: 1, reservations: ["committed"] }
          : { on_hand: 10, receipts: 0, sales: 0 },
      );
    }
  });

  test("a closed case never changes, by this way or another", async () => {
    const found = await arrangeCase(database.sql, "underpaid");
    await closeCase(found.caseId, wanted("refunded"), manager);
    for (const closing of caseClosings)
      expect(await closeCase(found.caseId, wanted(closing), manager)).toEqual({
        ok: false,
        reason: "case_closed",
      });
    await expect(
      database.sql`update review_cases set closing_note = 'x' where id = ${found.caseId}`,
    ).rejects.toThrow("a closed case never changes");
  });

  test("a case of nobody is none", async () => {
    expect(await closeCase("c0ffee00-0000-4000-8000-000000000000", wanted("refunded"), manager)).toEqual({
      ok: false,
      reason: "case_unknown",
    });
  });
});
