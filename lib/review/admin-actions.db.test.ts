import { describe, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import {
  closeCaseAction,
  confirmClosingAction,
  oweRefundAction,
  withdrawClosingAction,
} from "#lib/review/admin-actions.ts";
import { findCase } from "#lib/review/find-case.ts";
import { arrangeCase, arrangeOrphan, arrangePaid } from "#lib/review/test-case.ts";
import { idle, type StaffAction } from "#lib/staff/action-state.ts";
import { openSession } from "#lib/staff/open-session.ts";
import { encodeSessionToken } from "#lib/staff/session-token.ts";
import type { StaffRole } from "#lib/staff/staff-right.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

// Only the framework is stood in for: there is no request here. Everything of ours is real.
const request = vi.hoisted(() => ({ cookie: undefined as string | undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  // As a page with scripts sends it.
  headers: async () => new Headers({ "next-action": "an id" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
process.env.APP_URL ??= "http://localhost:3000";

async function signIn(role: StaffRole) {
  const { member } = await arrangeMember(role);
  request.cookie = await encodeSessionToken(await openSession(member.id));
  return member;
}

/** Why it was refused, or what became of it. */
async function send(action: StaffAction, fields: Record<string, string>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ locale: "fr", ...fields })) form.append(name, value);
  const { outcome, reason, goTo } = await action(idle, form);
  return reason ?? goTo ?? outcome;
}

const isOpen = async (caseId: string) =>
  (await database.sql`select closed_at from review_cases where id = ${caseId}`)[0]?.closed_at === null;

describe("who may close", () => {
  test.each(["viewer", "clerk"] as const)("a %s may not, whatever is sent", async (role) => {
    const member = await signIn("owner");
    const caseId = await arrangeOrphan(database.sql, 90_000);
    await send(closeCaseAction, { caseId, closing: "refunded", reference: `ROLE-${role}` });
    const proposal = (await findCase(caseId, member))?.proposal ?? "";
    await signIn(role);
    const fields = { caseId, proposal };
    expect(await send(confirmClosingAction, fields)).toBe("forbidden");
    expect(await send(withdrawClosingAction, fields)).toBe("forbidden");
    const other = await arrangeOrphan(database.sql);
    expect(await send(closeCaseAction, { caseId: other, closing: "written_off", note: "x" })).toBe(
      "forbidden",
    );
    expect([await isOpen(caseId), await isOpen(other)]).toEqual([true, true]);
    expect((await findCase(caseId, member))?.proposal).toBe(proposal);
  });

  test("nobody signed in is told so, and nothing changes", async () => {
    const caseId = await arrangeOrphan(database.sql);
    request.cookie = undefined;
    expect(await send(closeCaseAction, { caseId, closing: "written_off", note: "x" })).toBe("signed_out");
    expect(await isOpen(caseId)).toBe(true);
  });

  test.each(["manager", "owner"] as const)("a %s may, and a big one takes another", async (role) => {
    await signIn(role);
    const small = await arrangeOrphan(database.sql, 500);
    expect(
      await send(closeCaseAction, { caseId: small, closing: "refunded", reference: `ok ${role} 1` }),
    ).toBe("done");
    const big = await arrangeOrphan(database.sql, 90_000);
    const first = await signIn(role);
    expect(await send(closeCaseAction, { caseId: big, closing: "refunded", reference: `ok ${role} 2` })).toBe(
      "done",
    );
    const fields = { caseId: big, proposal: (await findCase(big, first))?.proposal ?? "" };
    expect(await send(confirmClosingAction, fields)).toBe("same_person");
    await signIn("manager");
    expect(await send(confirmClosingAction, { ...fields, locale: "en" })).toBe("done");
  });
});

test("what is missing is said, and nothing changes", async () => {
  await signIn("owner");
  const { caseId } = await arrangeCase(database.sql, "amount_unproven");
  const tries: [fields: Record<string, string>, refusal: string][] = [
    [{ closing: "refunded" }, "reference_needed"],
    [{ closing: "written_off", note: "  " }, "note_needed"],
    [{ closing: "accepted", reference: "OM-77-1", readAmount: "13,5" }, "amount_needed"],
    [{ closing: "accepted", reference: "OM-77-1", readAmount: "1" }, "amount_too_low"],
    [{ closing: "given" }, "form_broken"],
    [{ closing: "refunded", reference: "OM-77-1", amountXof: "1" }, "form_broken"],
  ];
  for (const [fields, refusal] of tries)
    expect(await send(closeCaseAction, { caseId, ...fields })).toBe(refusal);
  expect(await isOpen(caseId)).toBe(true);
  expect(await send(closeCaseAction, { caseId: "//evil.example", closing: "refunded" })).toBe("form_broken");
});

describe("who may mark an order to be refunded", () => {
  const wish = { seenFulfilment: "none", note: "Article abîmé", restock: "none" };
  const statusOf = async (orderId: string) =>
    (await database.sql`select status from orders where id = ${orderId}`)[0]?.status;

  test.each(["viewer", "clerk"] as const)("a %s may not", async (role) => {
    await signIn(role);
    const { orderId } = await arrangePaid(database.sql);
    expect(await send(oweRefundAction, { orderId, ...wish })).toBe("forbidden");
    expect(await statusOf(orderId)).toBe("paid");
  });

  test("nobody signed in is told so, and nothing changes", async () => {
    const { orderId } = await arrangePaid(database.sql);
    request.cookie = undefined;
    expect(await send(oweRefundAction, { orderId, ...wish })).toBe("signed_out");
    expect(await statusOf(orderId)).toBe("paid");
  });

  test.each(["manager", "owner"] as const)("a %s may, and comes to the case, twice too", async (role) => {
    const member = await signIn(role);
    const { orderId } = await arrangePaid(database.sql);
    const to = await send(oweRefundAction, { orderId, ...wish, locale: "en" });
    const [opened] =
      await database.sql`select id from review_cases where order_id = ${orderId} and reason = 'order_refund'`;
    expect(to).toBe(`/en/admin/review/${opened?.id}`);
    expect(await send(oweRefundAction, { orderId, ...wish, locale: "en" })).toBe(to);
    expect((await findCase(opened?.id, member))?.refundDecidedBy).toBe(member.name);
    await signIn("manager");
    expect(await send(oweRefundAction, { orderId, ...wish })).toBe("already_refund_due");
  });

  test("what is missing or made up is said, and nothing changes", async () => {
    await signIn("owner");
    const { orderId } = await arrangePaid(database.sql);
    const tries: [fields: Record<string, string>, refusal: string][] = [
      [{ note: " " }, "note_needed"],
      [{ note: "x".repeat(201) }, "form_broken"],
      [{ seenFulfilment: "preparing", restock: "preparing" }, "fulfilment_moved"],
      [{ seenFulfilment: "delivered", restock: "delivered" }, "form_broken"],
      [{ seenFulfilment: "preparing", restock: "none" }, "form_broken"],
      [{ caseId: orderId }, "form_broken"],
      [{ amountXof: "1" }, "form_broken"],
    ];
    for (const [fields, refusal] of tries)
      expect(await send(oweRefundAction, { orderId, ...wish, ...fields })).toBe(refusal);
    expect(await statusOf(orderId)).toBe("paid");
    expect(await send(oweRefundAction, { ...wish, orderId: "//evil.example" })).toBe("form_broken");
  });
});
