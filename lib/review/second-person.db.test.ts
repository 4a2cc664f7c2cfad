import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { confirmClosing } from "#lib/review/confirm-closing.ts";
import { findCase } from "#lib/review/find-case.ts";
import type { WantedClosing } from "#lib/review/review-case.ts";
import { arrangeCase, arrangeOrphan } from "#lib/review/test-case.ts";
import { withdrawClosing } from "#lib/review/withdraw-closing.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
let first: StaffMember;
let second: StaffMember;
let references = 0;

beforeEach(async () => {
  await database.sql`update test_clock set ahead = '0'`;
  await threshold(50_000);
  first = (await arrangeMember("manager")).member;
  second = (await arrangeMember("owner")).member;
});

const threshold = (xof: number) => database.sql`update shop_settings set second_person_above_xof = ${xof}`;
const refund = (reference = `SEC-${references++}`): WantedClosing => ({
  closing: "refunded",
  reference,
  readAmountXof: null,
  note: "",
});
const accept = (readAmountXof: number): WantedClosing => ({
  closing: "accepted",
  reference: `SEC-${references++}`,
  readAmountXof,
  note: "",
});
const proposalOf = async (caseId: string) => (await findCase(caseId, first))?.proposal ?? "";
const kindsOf = async (orderId: string) =>
  (
    await database.sql`select kind from order_events where order_id = ${orderId} and subject = 'note' order by id`
  ).map(({ kind }) => kind);
const proposed = { ok: true, value: "proposed" };
const closed = { ok: true, value: "closed" };

describe("when a second person is needed", () => {
  test("not for a case of just the threshold, but for one franc more", async () => {
    const at = await arrangeOrphan(database.sql, 50_000);
    expect(await closeCase(at, refund(), first)).toEqual(closed);
    const above = await arrangeOrphan(database.sql, 50_001);
    expect(await closeCase(above, refund(), second)).toEqual(proposed);
  });

  test("for the closing that takes a member's sum of the day above it, until the next day", async () => {
    const cases = await Promise.all([1, 2, 3, 4].map(() => arrangeOrphan(database.sql, 20_000)));
    const [one = "", two = "", three = "", four = ""] = cases;
    expect(await closeCase(one, refund(), first)).toEqual(closed);
    expect((await findCase(two, first))?.isAloneEnough).toBe(true);
    expect(await closeCase(two, refund(), first)).toEqual(closed);
    expect((await findCase(three, first))?.isAloneEnough).toBe(false);
    expect(await closeCase(three, refund(), first)).toEqual(proposed);
    expect(await closeCase(four, refund(), second)).toEqual(closed);
    await withdrawClosing(three, await proposalOf(three), first);
    await advanceClock(database.sql, 24 * 3600);
    expect(await closeCase(three, refund(), first)).toEqual(closed);
  });

  test("also when the member closes them all at the same instant", async () => {
    const { sql } = database;
    const cases = await Promise.all([1, 2, 3, 4].map(() => arrangeOrphan(sql, 20_000)));
    // All four have looked, and wait for a row that somebody holds: none has seen another's closing.
    const held = await sql.reserve();
    await held`begin`;
    await held`select from review_cases where closed_at is null for update`;
    const closings = cases.map((caseId) => closeCase(caseId, refund(), first));
    await expect
      .poll(async () => {
        const [row] = await sql`
          select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return row?.n;
      })
      .toBe(4);
    await held`commit`;
    held.release();
    const results = await Promise.all(closings);
    expect(results.filter((result) => result.ok && result.value === "closed")).toHaveLength(2);
    expect(results.filter((result) => result.ok && result.value === "proposed")).toHaveLength(2);
  });

  test("what two people closed together does not count for either", async () => {
    const big = await arrangeOrphan(database.sql, 60_000);
    await closeCase(big, refund(), first);
    expect(await confirmClosing(big, await proposalOf(big), second)).toEqual(closed);
    for (const member of [first, second])
      expect(await closeCase(await arrangeOrphan(database.sql, 20_000), refund(), member)).toEqual(closed);
  });

  test("for the whole order that an acceptance hands out, however little was proven", async () => {
    const found = await arrangeCase(database.sql, "underpaid", { priceXof: 60_000, provenXof: 1 });
    expect(await closeCase(found.caseId, accept(found.totalXof), first)).toEqual(proposed);
  });

  test("for an amount that nobody knows, unless the owner lets one person close as much as any order", async () => {
    const caseId = await arrangeOrphan(database.sql, null);
    expect(await closeCase(caseId, refund(), first)).toEqual(proposed);
    await threshold(1_000_000);
    expect(await closeCase(await arrangeOrphan(database.sql, null), refund(), first)).toEqual(closed);
  });
});

describe("a proposal", () => {
  test("changes nothing but the case, and another member closes it", async () => {
    const found = await arrangeCase(database.sql, "amount_unproven", { priceXof: 60_000 });
    expect(await closeCase(found.caseId, accept(found.totalXof), first)).toEqual(proposed);
    const status = async () =>
      (await database.sql`select status from orders where id = ${found.orderId}`)[0]?.status;
    expect(await status()).toBe("awaiting_payment");
    expect(await confirmClosing(found.caseId, await proposalOf(found.caseId), second)).toEqual(closed);
    expect(await status()).toBe("paid");
    expect(await findCase(found.caseId, first)).toMatchObject({
      closing: "accepted",
      proposedById: first.id,
      proposedByName: first.name,
      closedByName: second.name,
      order: { status: "paid" },
      attempt: { disposition: "applied_by_staff" },
    });
    expect(await kindsOf(found.orderId)).toEqual(["review_proposed", "review_closed"]);
  });

  test("is never confirmed by who made it", async () => {
    const caseId = await arrangeOrphan(database.sql, 60_000);
    await closeCase(caseId, refund(), first);
    expect(await confirmClosing(caseId, await proposalOf(caseId), first)).toEqual({
      ok: false,
      reason: "same_person",
    });
    expect((await findCase(caseId, first))?.closedAt).toBeNull();
  });

  test("made twice by the same click is one; another's is told that one is there", async () => {
    const found = await arrangeCase(database.sql, "underpaid", { priceXof: 60_000 });
    const asked = refund();
    expect(await closeCase(found.caseId, asked, first)).toEqual(proposed);
    expect(await closeCase(found.caseId, asked, first)).toEqual(proposed);
    expect(await closeCase(found.caseId, refund(), second)).toEqual({
      ok: false,
      reason: "already_proposed",
    });
    expect(await kindsOf(found.orderId)).toEqual(["review_proposed"]);
  });

  test("confirmed by ten clicks at once closes once", async () => {
    const found = await arrangeCase(database.sql, "amount_unproven", { priceXof: 60_000 });
    await closeCase(found.caseId, accept(found.totalXof), first);
    const mark = await proposalOf(found.caseId);
    const results = await Promise.all(
      Array.from({ length: 10 }, () => confirmClosing(found.caseId, mark, second)),
    );
    expect(results).toEqual(results.map(() => closed));
    expect(await kindsOf(found.orderId)).toEqual(["review_proposed", "review_closed"]);
    const [receipts] =
      await database.sql`select count(*)::int as n from receipts where order_id = ${found.orderId}`;
    expect(receipts?.n).toBe(1);
  });

  test("confirmed and withdrawn at once: one of them happens", async () => {
    for (let round = 0; round < 5; round++) {
      const found = await arrangeCase(database.sql, "amount_unproven", { priceXof: 60_000 });
      await closeCase(found.caseId, accept(found.totalXof), first);
      const mark = await proposalOf(found.caseId);
      const results = await Promise.all([
        confirmClosing(found.caseId, mark, second),
        withdrawClosing(found.caseId, mark, first),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test("changed since it was read is not confirmed", async () => {
    const caseId = await arrangeOrphan(database.sql, 60_000);
    await closeCase(caseId, refund(), first);
    const read = await proposalOf(caseId);
    await withdrawClosing(caseId, read, first);
    expect(await confirmClosing(caseId, read, second)).toEqual({ ok: false, reason: "not_proposed" });
    await closeCase(caseId, refund(), first);
    expect(await confirmClosing(caseId, read, second)).toEqual({ ok: false, reason: "proposal_changed" });
    expect(await withdrawClosing(caseId, read, second)).toEqual({ ok: false, reason: "proposal_changed" });
  });

  test("is judged anew: an order cancelled meanwhile is not paid", async () => {
    const found = await arrangeCase(database.sql, "success_on_rejected", { priceXof: 60_000 });
    await closeCase(found.caseId, accept(found.totalXof), first);
    await database.sql`update orders set status = 'cancelled', ended_at = clock_now() where id = ${found.orderId}`;
    expect(await confirmClosing(found.caseId, await proposalOf(found.caseId), second)).toEqual({
      ok: false,
      reason: "order_closed",
    });
  });

  test("taken back or turned down leaves the case open and its reference free, and is told", async () => {
    const found = await arrangeCase(database.sql, "underpaid", { priceXof: 60_000 });
    for (const member of [first, second]) {
      await closeCase(found.caseId, refund("SEC-AGAIN"), first);
      const mark = await proposalOf(found.caseId);
      expect((await withdrawClosing(found.caseId, mark, member)).ok).toBe(true);
      expect(await withdrawClosing(found.caseId, mark, member)).toEqual({
        ok: false,
        reason: "not_proposed",
      });
      expect(await findCase(found.caseId, first)).toMatchObject({
        closing: null,
        closingReference: null,
        proposal: null,
      });
    }
    expect(await kindsOf(found.orderId)).toEqual([
      "review_proposed",
      "review_withdrawn",
      "review_proposed",
      "review_withdrawn",
    ]);
    expect(await closeCase(found.caseId, refund("SEC-AGAIN"), second)).toEqual(proposed);
    await confirmClosing(found.caseId, await proposalOf(found.caseId), first);
    expect(await withdrawClosing(found.caseId, await proposalOf(found.caseId), first)).toEqual({
      ok: false,
      reason: "case_closed",
    });
  });
});
