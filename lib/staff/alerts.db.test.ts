import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { alertKinds } from "#lib/staff/alert.ts";
import { alertRow, raiseAlert } from "#lib/staff/raise-alert.ts";
import { seeAlert } from "#lib/staff/see-alert.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";

beforeEach(async () => {
  await database.sql`delete from staff_alerts`;
});

const alerts = () => database.sql`
  select id, kind, subject, detail, copies, raised_at, last_raised_at, seen_at, seen_by from staff_alerts order by raised_at`;

test("the same trouble again is counted, with what was learnt last", async () => {
  await raiseAlert("breaker_open", "pay", { failures: 5 });
  await advanceClock(database.sql, 60);
  await raiseAlert("breaker_open", "pay", { failures: 9 });
  const [alert, ...others] = await alerts();
  expect(others).toHaveLength(0);
  expect(alert).toMatchObject({ copies: 2, detail: { failures: 9 } });
  expect(alert?.last_raised_at - alert?.raised_at).toBeGreaterThanOrEqual(60_000);
});

test("another subject or kind is another alert", async () => {
  await raiseAlert("breaker_open", "pay", {});
  await raiseAlert("breaker_open", "status", {});
  for (const kind of alertKinds) await raiseAlert(kind);
  expect(await alerts()).toHaveLength(2 + alertKinds.length);
});

test("fifty at once are one alert of fifty copies", async () => {
  await Promise.all(Array.from({ length: 50 }, () => raiseAlert("bad_key", "", {})));
  expect(await alerts()).toMatchObject([{ copies: 50 }]);
});

test("once seen, the same trouble is told anew, and who saw it stays", async () => {
  const { member } = await arrangeMember();
  const other = (await arrangeMember()).member;
  await raiseAlert("prompt_flood", "FLOOZ", { prompts: 31 });
  const [first] = await alerts();
  await seeAlert(first?.id, member.id);
  await seeAlert(first?.id, other.id);
  expect((await alerts())[0]?.seen_by).toBe(member.id);
  await raiseAlert("prompt_flood", "FLOOZ", { prompts: 40 });
  expect(await alerts()).toMatchObject([
    { copies: 1, seen_by: member.id },
    { copies: 1, seen_at: null, detail: { prompts: 40 } },
  ]);
});

test("inside another statement: as many alerts as its rows have subjects, none without rows", async () => {
  const raise = (rows: { subject: string }[]) =>
    db().execute(sql`
      with moved as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (subject text)),
      alerted as (${alertRow("oldest_unsettled", sql`moved.subject`, sql`jsonb_build_object('minutes', 7)`, sql`moved`)})
      select 1`);
  await raise([]);
  expect(await alerts()).toHaveLength(0);
  await raise([{ subject: "a" }, { subject: "b" }, { subject: "a" }]);
  expect(await alerts()).toMatchObject([
    { subject: "a", copies: 1, detail: { minutes: 7 } },
    { subject: "b", copies: 1, detail: { minutes: 7 } },
  ]);
});

test("words that look like SQL stay words", async () => {
  const odd = `'); drop table staff_alerts; -- %s $1 \\ "`;
  await raiseAlert("address_flood", odd, { tries: 3, [odd]: odd });
  expect(await alerts()).toMatchObject([{ subject: odd, detail: { tries: 3, [odd]: odd } }]);
});
