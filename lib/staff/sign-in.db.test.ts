import { beforeEach, describe, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { addressOf } from "#lib/client-address.ts";
import { addStaff } from "#lib/staff/add-staff.ts";
import { deleteOldSignIns } from "#lib/staff/delete-old-sign-ins.ts";
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
    const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let n = 0; n < 5; n++)
      for (const which of ["known", "unknown"] as const) {
        const startedAt = performance.now();
        await signInStaff(which === "known" ? member.email : "somebody@example.tg", "wrong", address);
        fastest[which] = Math.min(fastest[which], performance.now() - startedAt);
      }
    const ratio = fastest.unknown / fastest.known;
    // Without the dummy hash it would be some 0.1; the machine may be busy.
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3.4);
  });
});

const waitOf = async (...asked: Parameters<typeof signInStaff>) => {
  const answer = await signInStaff(...asked);
  if (answer.ok || answer.reason !== "too_many_tries") throw new Error("It should wait.");
  return answer.waitS;
};
let attackers = 0;
/** Wrong tries, each from an address that was not seen before, spread evenly over `seconds`. */
const attack = async (email: string, tries: number, seconds: number) => {
  for (let n = 0; n < tries; n++) {
    await signInStaff(email, "wrong", `198.18.${attackers >> 8}.${attackers++ & 255}`);
    await advanceClock(database.sql, seconds / tries);
  }
};
/** A member with the token of a browser from which they have signed in before. */
const arrangeKnown = async () => {
  const { member, password } = await arrangeMember();
  return { member, password, deviceToken: await signInFrom(member.email, password) };
};
const signInFrom = async (email: string, password: string, deviceToken?: string) => {
  const signedIn = await signInStaff(email, password, address, deviceToken);
  if (!signedIn.ok) throw new Error("It should open.");
  return signedIn.deviceToken;
};
const lookedAt = (answers: Awaited<ReturnType<typeof signInStaff>>[]) =>
  answers.filter((answer) => answer.ok || answer.reason === "credentials_refused").length;

describe("from an unknown device", () => {
  test("five wrong tries are free; then a stranger waits too, from wherever; then it opens again", async () => {
    const { member, password } = await arrangeMember();
    await failTimes(member.email, 5);
    expect(await signInStaff(member.email, password, address)).toEqual({
      ok: false,
      reason: "too_many_tries",
      waitS: 10,
    });
    expect(await signInStaff(member.email, password, "192.0.2.1")).toMatchObject({
      reason: "too_many_tries",
    });
    await advanceClock(database.sql, 10);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
    // And the count begins anew.
    await failTimes(member.email, 4);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
  });

  test("each failure doubles the wait, up to a modest one, and never for good", async () => {
    const { member, password } = await arrangeMember();
    await failTimes(member.email, 5, undefined);
    const waits: number[] = [];
    for (let n = 0; n < 9; n++) {
      waits.push(await waitOf(member.email, "wrong", undefined));
      await advanceClock(database.sql, waits.at(-1) ?? 0);
      expect(await signInStaff(member.email, "wrong", undefined)).toEqual(refused);
    }
    expect(waits).toEqual([10, 20, 40, 80, 120, 120, 120, 120, 120]);
    await advanceClock(database.sql, 120);
    expect((await signInStaff(member.email, password, undefined)).ok).toBe(true);
  });

  test("68 wrong tries from changing addresses in 75 s: who waits as told is let in, while they go on", async () => {
    const { member, password } = await arrangeMember();
    await attack(member.email, 68, 75);
    const waitS = await waitOf(member.email, password, address);
    expect(waitS).toBeLessThanOrEqual(longestDelayS.account);
    await attack(member.email, waitS, waitS);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
  });

  test("who comes back as told gets the next try as well, after a wrong one of their own", async () => {
    const { member, password } = await arrangeMember();
    await attack(member.email, 20, 20);
    for (let n = 0; n < 3; n++) {
      const waitS = await waitOf(member.email, "mistyped", address);
      await attack(member.email, 2 * waitS, waitS);
      expect(await signInStaff(member.email, "mistyped", address)).toEqual(refused);
    }
    await attack(member.email, 20, await waitOf(member.email, password, address));
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
  });

  test("knocking at a closed door does not keep it shut, and the wait that is told only shrinks", async () => {
    const { member, password } = await arrangeMember();
    await failTimes(member.email, 50);
    await advanceClock(database.sql, 4);
    expect(await waitOf(member.email, "wrong", address)).toBe(6);
    await advanceClock(database.sql, 6);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
  });

  test("who is told to wait by the address waits no second time because of the account", async () => {
    const { member, password } = await arrangeMember();
    for (let n = 0; n < 20; n++) await signInStaff(`guess-${attackers++}@example.tg`, "wrong", address);
    const waitS = await waitOf(member.email, password, address);
    await attack(member.email, 30, waitS);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
  });

  test("a hundred tries at once are a hundred counted ones, and no more are looked at than are free", async () => {
    const { member } = await arrangeMember();
    const tries = Array.from({ length: 100 }, (_, n) => signInStaff(member.email, "wrong", `192.0.2.${n}`));
    expect(lookedAt(await Promise.all(tries))).toBe(5);
    const rows =
      await database.sql`select failures from sign_in_throttles where bucket like 'account:%' order by 1`;
    expect(rows.at(-1)?.failures).toBe(100);
    const sameAddress = Array.from({ length: 40 }, () => signInStaff(member.email, "wrong", address));
    expect(lookedAt(await Promise.all(sameAddress))).toBe(0);
  });

  test("twenty who try their own accounts at once from one address do not hinder each other", async () => {
    const tries = Array.from({ length: 20 }, (_, n) =>
      signInStaff(`one-of-${n}@example.tg`, "wrong", address),
    );
    expect(lookedAt(await Promise.all(tries))).toBe(20);
  });

  test("whoever has waited gets one look at the password, however many tries they send at once", async () => {
    const { member } = await arrangeMember();
    await attack(member.email, 20, 20);
    await advanceClock(database.sql, await waitOf(member.email, "wrong", address));
    const tries = Array.from({ length: 40 }, () => signInStaff(member.email, "wrong", address));
    expect(lookedAt(await Promise.all(tries))).toBe(1);
  });

  test("one who waits for an account keeps nobody waiting for another, at the same address either", async () => {
    const { member, password } = await arrangeMember();
    const attacked = (await arrangeMember()).member;
    await attack(attacked.email, 20, 20);
    await waitOf(attacked.email, "wrong", address);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
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

  test("whoever changes addresses inside their IPv6 network is one client; the next network is another", async () => {
    const { member } = await arrangeMember();
    await attack(member.email, 20, 20);
    const inside = (n: number) => addressOf(`2001:db8:7:7:${n.toString(16)}::${n}`);
    await advanceClock(database.sql, await waitOf(member.email, "wrong", inside(1)));
    expect(await signInStaff(member.email, "wrong", inside(2))).toEqual(refused);
    for (let n = 3; n < 9; n++) expect(await waitOf(member.email, "wrong", inside(n))).toBeGreaterThan(100);
    expect(await waitOf(member.email, "wrong", addressOf("2001:db8:7:8::1"))).toBe(120);
    for (let n = 0; n < 20; n++) await signInStaff(`six-${n}@example.tg`, "wrong", inside(n));
    expect(await signInStaff("six-last@example.tg", "wrong", inside(99))).toMatchObject({
      reason: "too_many_tries",
    });
  });

  test("an unknown e-mail is told the same waits", async () => {
    const { member } = await arrangeMember();
    const story = async (email: string, from: string) => {
      const answers = [];
      for (let n = 0; n < 12; n++) {
        answers.push(await signInStaff(email, "wrong", from));
        if (n > 6) await advanceClock(database.sql, 10);
      }
      return answers;
    };
    expect(await story("no-such@example.tg", "192.0.2.201")).toEqual(
      await story(member.email, "192.0.2.202"),
    );
  });

  test("neither e-mail nor address is readable in its table", async () => {
    await failTimes("secret@example.tg", 6, "192.0.2.99");
    const rows = await database.sql`select bucket from sign_in_throttles`;
    for (const { bucket } of rows) expect(bucket).toMatch(/^(account|address|client|device):[\w-]{43}$/);
  });
});

describe("from a known device", () => {
  test("68 wrong tries from changing addresses in 75 s: the right password is let in each time", async () => {
    const { member, password, deviceToken } = await arrangeKnown();
    for (let n = 0; n < 4; n++) {
      await attack(member.email, 17, 75 / 4);
      expect((await signInStaff(member.email, password, address, deviceToken)).ok).toBe(true);
    }
  });

  test("wrong tries at its own address, for any account, do not close it either", async () => {
    const { member, password, deviceToken } = await arrangeKnown();
    for (let n = 0; n < 30; n++) await signInStaff(`neighbour-${n}@example.tg`, "wrong", address);
    await failTimes(member.email, 30);
    expect((await signInStaff(member.email, password, address, deviceToken)).ok).toBe(true);
  });

  test("its wrong tries slow down itself alone: not the account, the address or another device", async () => {
    const { member, password, deviceToken } = await arrangeKnown();
    const other = await signInFrom(member.email, password);
    for (let n = 0; n < 5; n++)
      expect(await signInStaff(member.email, "wrong", address, deviceToken)).toEqual(refused);
    expect(await waitOf(member.email, password, address, deviceToken)).toBe(10);
    expect((await signInStaff(member.email, password, address, other)).ok).toBe(true);
    expect((await signInStaff(member.email, password, address)).ok).toBe(true);
    await advanceClock(database.sql, 10);
    expect((await signInStaff(member.email, password, address, deviceToken)).ok).toBe(true);
  });

  test("forty tries at once are no more than the free ones", async () => {
    const { member, deviceToken } = await arrangeKnown();
    const tries = Array.from({ length: 40 }, () => signInStaff(member.email, "wrong", address, deviceToken));
    expect(lookedAt(await Promise.all(tries))).toBe(5);
  });

  test("it is no key: the wrong password stays wrong, and for another account it is an unknown one", async () => {
    const { member, deviceToken } = await arrangeKnown();
    expect(await signInStaff(member.email, "wrong", address, deviceToken)).toEqual(refused);
    const other = await arrangeMember();
    for (const email of [other.member.email, "no-such-person@example.tg"]) {
      await attack(email, 20, 20);
      expect(await signInStaff(email, other.password, address, deviceToken)).toMatchObject({
        reason: "too_many_tries",
      });
    }
  });

  test("one browser may be known for several members, and keeps its token", async () => {
    const { member, password, deviceToken } = await arrangeKnown();
    const other = await arrangeMember();
    expect(await signInFrom(other.member.email, other.password, deviceToken)).toBe(deviceToken);
    for (const email of [member.email, other.member.email]) await attack(email, 20, 20);
    expect((await signInStaff(member.email, password, address, deviceToken)).ok).toBe(true);
    expect((await signInStaff(other.member.email, other.password, address, deviceToken)).ok).toBe(true);
  });

  test.each(["abcdefghijklmnopqrstuvwxyz0", "", "rubbish\u0000", "%27 or true --"])(
    "a token that the shop did not make, %j, is never adopted",
    async (planted) => {
      const { member, password } = await arrangeMember();
      expect(await signInFrom(member.email, password, planted)).not.toBe(planted);
      await attack(member.email, 20, 20);
      expect(await signInStaff(member.email, password, address, planted)).toMatchObject({ ok: false });
    },
  );

  test("is forgotten 180 days after its last sign-in, and its row is deleted", async () => {
    const { member, password, deviceToken } = await arrangeKnown();
    await advanceClock(database.sql, 179 * 86_400);
    expect(await signInFrom(member.email, password, deviceToken)).toBe(deviceToken);
    await advanceClock(database.sql, 179 * 86_400);
    await attack(member.email, 20, 20);
    expect(await signInFrom(member.email, password, deviceToken)).toBe(deviceToken);
    await advanceClock(database.sql, 181 * 86_400);
    expect(await signInFrom(member.email, password, deviceToken)).not.toBe(deviceToken);
    await deleteOldSignIns();
    expect(await database.sql`select from staff_devices where staff_member_id = ${member.id}`).toHaveLength(
      1,
    );
  });

  test("what its cookie holds is in no table, and has at least 128 random bits", async () => {
    const { deviceToken } = await arrangeKnown();
    expect(deviceToken).toMatch(/^[\w-]{27}$/);
    const rows = await database.sql`select t::text as row from staff_devices t
      union all select t::text from sign_in_throttles t`;
    expect(JSON.stringify(rows)).not.toContain(deviceToken);
  });
});

test("tries older than a day are deleted, those of today are not", async () => {
  await failTimes("yesterday@example.tg", 6);
  await advanceClock(database.sql, 90_000);
  await failTimes("today@example.tg", 1);
  expect(await deleteOldSignIns()).toBeGreaterThanOrEqual(3);
  expect(await database.sql`select from sign_in_throttles`).toHaveLength(2);
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
