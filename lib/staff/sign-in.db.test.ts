import { beforeEach, describe, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { addStaff } from "#lib/staff/add-staff.ts";
import { signInStaff } from "#lib/staff/sign-in-staff.ts";
import { longestDelayS } from "#lib/staff/sign-in-throttle.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

// A refused sign-in is logged; hundreds of them would bury the tests' own lines.
vi.hoisted(() => {
  process.env.LOG_LEVEL = "silent";
});

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
let nextAddress = 1;
let address = "";

beforeEach(() => {
  address = `203.0.113.${nextAddress++}`;
});

const refused = { ok: false, reason: "credentials_refused", waitS: 0 };
const failTimes = async (email: string, times: number, from = address) => {
  for (let n = 0; n < times; n++) await signInStaff(email, "wrong", from);
};

describe("the answer", () => {
  test("right e-mail in any case and right password open a session", async () => {
    const { member, password } = await arrangeMember();
    const signedIn = await signInStaff(` ${member.email.toUpperCase()} `, password, address);
    expect(signedIn).toMatchObject({ ok: true, sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  test("is the same for a wrong password, an unknown e-mail and somebody who left", async () => {
    const { member, password } = await arrangeMember();
    await database.sql`update staff_members set is_active = false where id = ${member.id}`;
    const known = (await arrangeMember()).member;
    expect(await signInStaff(known.email, "wrong", address)).toEqual(refused);
    expect(await signInStaff("nobody@example.tg", "wrong", address)).toEqual(refused);
    expect(await signInStaff(member.email, password, address)).toEqual(refused);
  });

  test("takes as much work for an unknown e-mail as for a wrong password", async () => {
    const { member } = await arrangeMember();
    const timeOf = async (email: string) => {
      const startedAt = performance.now();
      for (let n = 0; n < 4; n++) await signInStaff(email, "wrong", undefined);
      return performance.now() - startedAt;
    };
    await timeOf("warm-up@example.tg");
    const ratio = (await timeOf("somebody@example.tg")) / (await timeOf(member.email));
    // Without the dummy hash it would be some 0.1; the machine may be busy.
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3.4);
  });
});

describe("the throttle", () => {
  test("five failures close the account for a while, also to the right password; then it opens again", async () => {
    const { member, password } = await arrangeMember();
    await failTimes(member.email, 5);
    expect(await signInStaff(member.email, password, address)).toEqual({
      ok: false,
      reason: "too_many_tries",
      waitS: expect.toSatisfy((waitS: number) => waitS >= 9 && waitS <= 10),
    });
    await advanceClock(database.sql, 11);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
    // And the count begins anew.
    await failTimes(member.email, 3);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
  });

  test("each failure doubles the wait up to a quarter of an hour, and never for good", async () => {
    const { member, password } = await arrangeMember();
    await failTimes(member.email, 5, undefined);
    const waits: number[] = [];
    for (let n = 0; n < 9; n++) {
      const answer = await signInStaff(member.email, "wrong", undefined);
      if (answer.ok || answer.reason !== "too_many_tries") throw new Error("It should wait.");
      waits.push(answer.waitS);
      await advanceClock(database.sql, answer.waitS + 1);
      expect(await signInStaff(member.email, "wrong", undefined)).toEqual(refused);
    }
    for (let n = 1; n < waits.length; n++)
      expect(waits[n]).toBeGreaterThanOrEqual(Math.min(longestDelayS, (waits[n - 1] ?? 0) * 2 - 2) - 2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(longestDelayS);
    await advanceClock(database.sql, longestDelayS + 1);
    expect((await signInStaff(member.email, password, undefined)).ok).toBe(true);
  });

  test("knocking at a closed door does not keep it shut", async () => {
    const { member, password } = await arrangeMember();
    await failTimes(member.email, 50);
    await advanceClock(database.sql, 11);
    expect((await signInStaff(member.email, password, undefined)).ok).toBe(true);
  });

  test("a hundred tries at once are no more than the free ones", async () => {
    const { member } = await arrangeMember();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => signInStaff(member.email, "wrong", address)),
    );
    const looked = answers.filter((answer) => !answer.ok && answer.reason === "credentials_refused");
    expect(looked).toHaveLength(5);
  });

  test("one address that tries many accounts is slowed down too; others are not", async () => {
    const { member, password } = await arrangeMember();
    for (let n = 0; n < 20; n++) await signInStaff(`guess-${n}@example.tg`, "wrong", address);
    expect(await signInStaff(member.email, password, address)).toMatchObject({ reason: "too_many_tries" });
    expect((await signInStaff(member.email, password, "198.51.100.7")).ok).toBe(true);
  });

  test("thirty who sign in rightly from one address are not slowed; their wrong tries there still are", async () => {
    const { member, password } = await arrangeMember();
    for (let n = 0; n < 30; n++) expect((await signInStaff(member.email, password, address)).ok).toBe(true);
    for (let n = 0; n < 19; n++) {
      expect(await signInStaff(`stranger-${n}@example.tg`, "wrong", address)).toEqual(refused);
      if (n < 18) expect((await signInStaff(member.email, password, address)).ok).toBe(true);
    }
    await signInStaff("stranger-last@example.tg", "wrong", address);
    expect(await signInStaff(member.email, password, address)).toMatchObject({ reason: "too_many_tries" });
  });

  test("neither e-mail nor address is readable in its table", async () => {
    await signInStaff("secret@example.tg", "wrong", "192.0.2.99");
    const rows = await database.sql`select bucket from sign_in_throttles`;
    for (const { bucket } of rows) expect(bucket).toMatch(/^(account|address):[\w-]{43}$/);
  });
});

describe("a new member", () => {
  test.each([
    ["no-at.example", "Afi", "long-enough-password", "email_malformed"],
    ["two words@example.tg", "Afi", "long-enough-password", "email_malformed"],
    ["nul\u0000@example.tg", "Afi", "long-enough-password", "email_malformed"],
    ["afi@example.tg", "  ", "long-enough-password", "name_missing"],
    ["afi@example.tg", "Afi", "short", "password_too_short"],
  ])("%j, %j, %j is refused: %s", async (email, name, password, reason) => {
    expect(await addStaff(email, name, "owner", password)).toEqual({ ok: false, reason });
  });

  test("one e-mail is one member, whatever its capitals, also when added twice at once", async () => {
    const answers = await Promise.all(
      ["Twin@example.tg", "twin@EXAMPLE.tg"].map((email) =>
        addStaff(email, "Twin", "viewer", "long-enough-pw"),
      ),
    );
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(answers).toContainEqual({ ok: false, reason: "email_taken" });
  });
});
