import { beforeEach, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { blockPhone } from "#lib/payments/block-phone.ts";
import {
  listAlerts,
  listBalanceReadings,
  listBlockedPhones,
  listBreakers,
  listNetworkHealth,
} from "#lib/reports/admin-queries.ts";
import { raiseAlert } from "#lib/staff/raise-alert.ts";
import { seeAlert } from "#lib/staff/see-alert.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";

beforeEach(() => advanceClock(database.sql, 20_000));

test("the last twenty readings, newest first, as numbers", async () => {
  for (let n = 1; n <= 22; n++) {
    await advanceClock(database.sql, 60);
    await database.sql`insert into balance_readings (flooz_xof, tmoney_xof) values (${n}, 12345678901)`;
  }
  const readings = await listBalanceReadings();
  expect(readings).toHaveLength(20);
  expect(readings[0]).toMatchObject({ floozXof: 22, tmoneyXof: 12_345_678_901, readAt: expect.any(Date) });
});

test("what nobody has seen stands first; a kind without words is left out", async () => {
  const { member } = await arrangeMember();
  await raiseAlert("bad_key");
  const [first] = await listAlerts();
  await seeAlert(first?.id ?? "", member.id);
  await raiseAlert("breaker_open", "pay", { failures: 5 });
  await database.sql`insert into staff_alerts (kind) values ('of_tomorrow')`;
  await advanceClock(database.sql, 5);
  await raiseAlert("bad_key");
  expect(await listAlerts()).toMatchObject([
    { kind: "bad_key", seenAt: null, seenBy: null },
    { kind: "breaker_open", subject: "pay", detail: { failures: 5 }, copies: 1 },
    { kind: "bad_key", seenAt: expect.any(Date), seenBy: member.name },
  ]);
});

test("a breaker is open only until its time", async () => {
  await database.sql`update gateway_breakers set failures = 7, open_until = clock_now() + interval '30 seconds'
    where endpoint = 'pay'`;
  expect(await listBreakers()).toEqual([{ endpoint: "pay", failures: 7, openUntil: expect.any(Date) }]);
  await advanceClock(database.sql, 31);
  expect((await listBreakers())[0]).toMatchObject({ openUntil: null });
});

test("the last hour of each network: sent, succeeded, and the middle one's seconds", async () => {
  const { sql } = database;
  for (const seconds of [10, 20, 90, undefined]) {
    const { attemptId } = await arrangeOrder(sql);
    await sql`update payment_attempts set status = 'sending', lease_until = clock_now(), first_sent_at = clock_now(),
      last_sent_at = clock_now(), send_count = 1 where id = ${attemptId}`;
    await sql`update payment_attempts set status = 'pending', lease_until = null, tx_reference = '1' where id = ${attemptId}`;
    if (seconds === undefined) continue;
    await sql`update payment_attempts set status = 'succeeded', disposition = 'applied',
      ended_at = first_sent_at + make_interval(secs => ${seconds}) where id = ${attemptId}`;
  }
  expect(await listNetworkHealth()).toEqual([
    { network: "TMONEY", sent: 4, succeeded: 3, medianSecondsToPaid: 20 },
    { network: "FLOOZ", sent: 0, succeeded: 0, medianSecondsToPaid: null },
  ]);
  await advanceClock(sql, 3_601);
  expect((await listNetworkHealth())[0]).toMatchObject({ sent: 0 });
});

test("a blocked number is whole for those who see phones and masked for the viewer", async () => {
  const { member } = await arrangeMember("manager");
  await blockPhone("90123456", "complained", member.id);
  for (const [role, phone] of [
    ["viewer", "••\u00a0••\u00a0••\u00a056"],
    ["clerk", "90 12 34 56"],
    ["owner", "90 12 34 56"],
  ] as const)
    expect(await listBlockedPhones(role)).toEqual([
      { phone, note: "complained", blockedBy: member.name, blockedAt: expect.any(Date) },
    ]);
});
