import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { blockForm } from "#lib/payments/block-form.ts";
import { blockPhone } from "#lib/payments/block-phone.ts";
import { unblockPhone } from "#lib/payments/unblock-phone.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
const blocked = () => database.sql`select phone, note, blocked_by from blocked_phones order by phone`;

test("a number is blocked once, by whoever came first, and unblocked", async () => {
  const members = await Promise.all(Array.from({ length: 5 }, () => arrangeMember("manager")));
  const results = await Promise.all(
    members.map(({ member }) => blockPhone("90123456", "complained", member.id)),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toEqual({ ok: false, reason: "already_blocked" });
  const first = members[results.findIndex((result) => result.ok)]?.member.id;
  expect([...(await blocked())]).toEqual([{ phone: "90123456", note: "complained", blocked_by: first }]);
  await unblockPhone("90123456");
  await unblockPhone("90123456");
  expect(await blocked()).toHaveLength(0);
});

test.each([
  ["90 12 34 56", "90123456"],
  ["+228 96-12-34-56", "96123456"],
  ["0022879123456", "79123456"],
])("%j is the number %j", (phone, digits) => {
  expect(blockForm.parse({ locale: "fr", phone, note: "" })).toMatchObject({ phone: digits });
});

test.each([
  { phone: "" },
  { phone: "22 21 00 00" },
  { phone: "+33612345678" },
  { phone: "9012345" },
  { phone: "*145#" },
  { phone: ["90123456", "90123457"] },
  { note: "x".repeat(201) },
  { note: "\u0000" },
  { blockedBy: "somebody" },
])("%j blocks nobody", (wrong) => {
  expect(blockForm.safeParse({ locale: "fr", phone: "90123456", note: "", ...wrong }).success).toBe(false);
});
