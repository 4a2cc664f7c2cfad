import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { findOrderForStaff } from "#lib/orders/admin-queries.ts";
import { closeOrderChanges, onOrderChange } from "#lib/orders/order-changes.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { confirmClosing } from "#lib/review/confirm-closing.ts";
import { findCase } from "#lib/review/find-case.ts";
import type { WantedClosing } from "#lib/review/review-case.ts";
import { arrangeCase, arrangePaid } from "#lib/review/test-case.ts";
import { withdrawClosing } from "#lib/review/withdraw-closing.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
let first: StaffMember;
let second: StaffMember;
let references = 0;

beforeEach(async () => {
  await database.sql`update shop_settings set second_person_above_xof = 50000`;
  first = (await arrangeMember("manager")).member;
  second = (await arrangeMember("owner")).member;
});

const refund = (reference = `GIVEN-${references++}`): WantedClosing => ({
  closing: "refunded",
  reference,
  readAmountXof: null,
  note: "",
});
const proposalOf = async (caseId: string) => (await findCase(caseId, first))?.proposal ?? "";
const closed = { ok: true, value: "closed" };
const proposed = { ok: true, value: "proposed" };

async function orderOf(orderId: string) {
  const [row] = await database.sql`
    select o.status, o.fulfilment, o.paid_attempt_id, o.hold_expires_at, o.hold_ends_at,
      (select count(*)::int from receipts r where r.order_id = o.id) as receipts,
      (select array_agg(distinct r.status::text) from reservations r where r.order_id = o.id) as reservations,
      (select count(*)::int from stock_movements m where m.order_id = o.id) as movements
    from orders o where o.id = ${orderId}`;
  return row;
}

const storyOf = async (orderId: string) =>
  [
    ...(await database.sql`
      select kind, from_status, to_status, actor, data from order_events
      where order_id = ${orderId} and (kind like 'review%' or kind like 'order_refund%') order by id`),
  ].slice(1);

test("the order is refunded with its case: state, event and announcement in one", async () => {
  const found = await arrangeCase(database.sql, "order_refund");
  const before = await orderOf(found.orderId);
  const heard = new Promise<void>((resolve) => {
    // The first call says only that it listens now.
    let calls = 0;
    onOrderChange(found.orderId, () => {
      calls += 1;
      if (calls === 1) void closeCase(found.caseId, refund("GIVEN-BACK"), first);
      else resolve();
    });
  });
  await heard;
  await closeOrderChanges();
  expect(await orderOf(found.orderId)).toEqual({ ...before, status: "refunded" });
  expect(await storyOf(found.orderId)).toEqual([
    {
      kind: "review_closed",
      from_status: null,
      to_status: null,
      actor: `staff:${first.id}`,
      data: { reason: "order_refund", closing: "refunded", reference: "GIVEN-BACK" },
    },
    {
      kind: "order_refunded",
      from_status: "refund_due",
      to_status: "refunded",
      actor: `staff:${first.id}`,
      data: { reference: "GIVEN-BACK" },
    },
  ]);
  const shown = await findOrderByToken(found.token, "fr");
  expect(shown).toMatchObject({ status: "refunded", refund: { reference: "GIVEN-BACK" }, review: null });
  expect(shown?.refund?.at).toBeInstanceOf(Date);
  expect(shown?.receiptNumber).toBeGreaterThan(0);
  expect(await findOrderForStaff(found.orderId, "viewer", "fr")).toMatchObject({
    refundCaseId: found.caseId,
    hasOpenReview: false,
  });
});

test("until then its shopper reads that it is due, and of no other review", async () => {
  const found = await arrangeCase(database.sql, "order_refund");
  expect(await findOrderByToken(found.token, "en")).toMatchObject({
    status: "refund_due",
    refund: null,
    review: null,
  });
});

test("a double click, and ten at once, refund once", async () => {
  const found = await arrangeCase(database.sql, "order_refund");
  const asked = refund();
  const results = await Promise.all(Array.from({ length: 10 }, () => closeCase(found.caseId, asked, first)));
  expect(results).toEqual(results.map(() => closed));
  expect((await storyOf(found.orderId)).map(({ kind }) => kind)).toEqual(["review_closed", "order_refunded"]);
  expect(await orderOf(found.orderId)).toMatchObject({ status: "refunded", receipts: 1, movements: 2 });
});

test.each(["written_off", "accepted"] as const)("it is never %s", async (closing) => {
  const found = await arrangeCase(database.sql, "order_refund");
  const asked = { ...refund(), closing, readAmountXof: closing === "accepted" ? found.totalXof : null };
  expect(await closeCase(found.caseId, asked, first)).toEqual({ ok: false, reason: "closing_not_allowed" });
  expect(await orderOf(found.orderId)).toMatchObject({ status: "refund_due" });
});

describe("an operator's reference", () => {
  test("of another refund, or of the payment itself, does not serve", async () => {
    const [one, two] = [
      await arrangeCase(database.sql, "order_refund"),
      await arrangeCase(database.sql, "order_refund"),
    ];
    expect(await closeCase(one.caseId, refund("GIVEN-ONCE"), first)).toEqual(closed);
    const [payment] = await database.sql`
      select upper(payment_reference) as reference from payment_attempts where id = ${two.attemptId}`;
    for (const reference of ["GIVEN-ONCE", payment?.reference])
      expect(await closeCase(two.caseId, refund(reference), first)).toEqual({
        ok: false,
        reason: "reference_used",
      });
    expect(await orderOf(two.orderId)).toMatchObject({ status: "refund_due" });
  });
});

describe("a second person", () => {
  test("confirms a refund above the threshold; the order waits for it", async () => {
    const found = await arrangeCase(database.sql, "order_refund", { priceXof: 60_000 });
    expect(await closeCase(found.caseId, refund(), first)).toEqual(proposed);
    expect((await orderOf(found.orderId))?.status).toBe("refund_due");
    const mark = await proposalOf(found.caseId);
    expect(await confirmClosing(found.caseId, mark, first)).toEqual({ ok: false, reason: "same_person" });
    const results = await Promise.all([1, 2, 3].map(() => confirmClosing(found.caseId, mark, second)));
    expect(results).toEqual(results.map(() => closed));
    expect((await orderOf(found.orderId))?.status).toBe("refunded");
    expect((await storyOf(found.orderId)).map(({ kind, actor }) => [kind, actor])).toEqual([
      ["review_proposed", `staff:${first.id}`],
      ["review_closed", `staff:${second.id}`],
      ["order_refunded", `staff:${second.id}`],
    ]);
    const [kept] = await database.sql`
      select stake_xof, second_person_above_xof from review_cases where id = ${found.caseId}`;
    expect(kept).toEqual({ stake_xof: found.totalXof, second_person_above_xof: 50_000 });
  });

  test("is needed for the refund that takes a member's day above the threshold", async () => {
    const cases = [];
    for (let n = 0; n < 3; n++)
      cases.push(await arrangeCase(database.sql, "order_refund", { priceXof: 20_000 }));
    expect(await Promise.all(cases.map(({ caseId }) => closeCase(caseId, refund(), first)))).toEqual(
      expect.arrayContaining([closed, closed, proposed]),
    );
  });

  test("turns it down: the order stays due, and the reference is free", async () => {
    const found = await arrangeCase(database.sql, "order_refund", { priceXof: 60_000 });
    await closeCase(found.caseId, refund("GIVEN-DOWN"), first);
    expect((await withdrawClosing(found.caseId, await proposalOf(found.caseId), second)).ok).toBe(true);
    expect((await orderOf(found.orderId))?.status).toBe("refund_due");
    expect(await closeCase(found.caseId, refund("GIVEN-DOWN"), second)).toEqual(proposed);
  });
});

test("other money of the order is dealt with by itself, whichever comes first", async () => {
  const { sql } = database;
  const found = await arrangeCase(sql, "order_refund", { provenXof: 14_000 });
  const [difference] = await sql`
    select id from review_cases where order_id = ${found.orderId} and reason = 'overpaid_difference'`;
  expect(await findOrderByToken(found.token, "fr")).toMatchObject({
    review: { reason: "overpaid_difference" },
  });
  const before = await orderOf(found.orderId);
  expect(await closeCase(difference?.id, refund(), first)).toEqual(closed);
  expect(await orderOf(found.orderId)).toEqual(before);
  expect(await closeCase(found.caseId, refund(), first)).toEqual(closed);
  expect((await orderOf(found.orderId))?.status).toBe("refunded");
});

test("nobody writes an order refunded without its closed case", async () => {
  const { orderId } = await arrangePaid(database.sql);
  const write = (status: string) => database.sql`update orders set status = ${status} where id = ${orderId}`;
  await write("refund_due");
  await expect(write("refunded")).rejects.toMatchObject({ constraint_name: "order_refunded_by_case" });
  const found = await arrangeCase(database.sql, "order_refund", { priceXof: 60_000 });
  await closeCase(found.caseId, refund(), first);
  await expect(
    database.sql`update orders set status = 'refunded' where id = ${found.orderId}`,
  ).rejects.toMatchObject({ constraint_name: "order_refunded_by_case" });
});
