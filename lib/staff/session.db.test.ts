import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { findSession } from "#lib/staff/find-session.ts";
import { openSession } from "#lib/staff/open-session.ts";
import { revokeSession } from "#lib/staff/revoke-session.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
const minute = 60;

beforeEach(async () => {
  await database.sql`update test_clock set ahead = '0'`;
});

async function arrangeSession() {
  const { member } = await arrangeMember();
  return { member, sessionId: await openSession(member.id) };
}

describe("a session", () => {
  test("finds its member, without the password's hash", async () => {
    const { member, sessionId } = await arrangeSession();
    expect(await findSession(sessionId)).toEqual(member);
  });

  test("ends after 30 minutes unused", async () => {
    const { sessionId } = await arrangeSession();
    await advanceClock(database.sql, 29 * minute);
    expect(await findSession(sessionId)).toBeDefined();
    await advanceClock(database.sql, 29 * minute);
    expect(await findSession(sessionId)).toBeDefined();
    await advanceClock(database.sql, 31 * minute);
    expect(await findSession(sessionId)).toBeUndefined();
  });

  test("is not kept alive by what an open page requests by itself", async () => {
    const { sessionId } = await arrangeSession();
    for (let n = 0; n < 29; n++) {
      await advanceClock(database.sql, minute);
      expect(await findSession(sessionId, false)).toBeDefined();
    }
    await advanceClock(database.sql, 2 * minute);
    expect(await findSession(sessionId, false)).toBeUndefined();
    expect(await findSession(sessionId)).toBeUndefined();
  });

  test("ends after 8 hours, however busy", async () => {
    const { sessionId } = await arrangeSession();
    for (let n = 0; n < 23; n++) {
      await advanceClock(database.sql, 20 * minute);
      expect(await findSession(sessionId)).toBeDefined();
    }
    await advanceClock(database.sql, 20 * minute);
    expect(await findSession(sessionId)).toBeUndefined();
  });

  test("writes that it was used at most once a minute", async () => {
    const { sessionId } = await arrangeSession();
    const seenAt = async () =>
      (await database.sql`select seen_at::text from staff_sessions where id = ${sessionId}`)[0]?.seen_at;
    const first = await seenAt();
    await findSession(sessionId);
    expect(await seenAt()).toBe(first);
    await advanceClock(database.sql, 61);
    await findSession(sessionId);
    expect(await seenAt()).not.toBe(first);
  });

  test("revoked is over at once; the member's other sessions stay", async () => {
    const { member, sessionId } = await arrangeSession();
    const other = await openSession(member.id);
    await revokeSession(sessionId);
    await revokeSession(sessionId);
    expect(await findSession(sessionId)).toBeUndefined();
    expect(await findSession(other)).toEqual(member);
  });

  test("of a member who left is over, and a changed role counts at once", async () => {
    const { member, sessionId } = await arrangeSession();
    await database.sql`update staff_members set role = 'viewer' where id = ${member.id}`;
    expect((await findSession(sessionId))?.role).toBe("viewer");
    await database.sql`update staff_members set is_active = false where id = ${member.id}`;
    expect(await findSession(sessionId)).toBeUndefined();
  });

  test.each(["", "rubbish", "' or true --", randomUUID(), randomUUID().toUpperCase(), "\u0000"])(
    "%j is nobody's",
    async (sessionId) => {
      expect(await findSession(sessionId)).toBeUndefined();
    },
  );
});
