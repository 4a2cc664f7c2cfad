import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { hangUp, json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { checkQuarantine } from "#lib/quarantine/check-quarantine.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
const notFound = json({ error_code: 403, error_message: "Transaction non trouvée." });
const minute = 60;
const hour = 3600;

beforeEach(async () => {
  await database.sql`delete from gateway_callbacks`;
  await database.sql`update quarantine_slots set free_at = '2000-01-01'`;
  await database.sql`delete from graphile_worker._private_jobs`;
  gateway.seen.length = 0;
  gateway.script.answer = () => notFound;
});

let forged = 0;
const post = (fields: Record<string, unknown>) => {
  const body = Buffer.from(JSON.stringify(fields));
  return recordCallback(body, readCallback(body, "application/json"));
};
const postForged = () =>
  post({ identifier: `FORGED-${forged++}`, tx_reference: 500_000 + forged, amount: 1 });
const inbox = () => database.sql`
  select identifier, tx_reference, copies, attempt_id, check_count, check_outcome, case_id, next_check_at, checked_at,
    extract(epoch from next_check_at - clock_now())::int as due_in from gateway_callbacks order by received_at, id`;
const cases = (identifier: string) =>
  database.sql`select id, order_id, tx_reference, amount_xof, closed_at from review_cases where reason = 'orphan' and identifier = ${identifier}`;
const jobs = () => database.sql`
  select key, extract(epoch from run_at - clock_now())::int as due_in from graphile_worker.jobs order by key`;

/** A success that the gateway knows under a name that we never gave. */
function gatewayKnows(identifier: string, txReference: number, fields: Record<string, unknown> = {}) {
  gateway.script.answer = ({ body }) =>
    body.identifier === identifier || body.tx_reference === String(txReference)
      ? json({ tx_reference: txReference, identifier, status: 0, payment_reference: "77", ...fields })
      : notFound;
}

describe("money that came for no payment of ours", () => {
  test("becomes one case, with its amount and tied to its callback, however often it is told", async () => {
    gatewayKnows("FOREIGN-1", 424_201, { amount: 700 });
    await post({ identifier: "FOREIGN-1", tx_reference: 424_201, amount: 999_999 });
    await post({ identifier: "FOREIGN-1", tx_reference: 424_201, amount: 999_999 });
    await post({ identifier: "FOREIGN-1", amount: 1 });
    expect(await jobs()).toMatchObject([{ key: "check_quarantine" }]);
    await checkQuarantine();
    await checkQuarantine();
    const [found, ...others] = await cases("FOREIGN-1");
    expect(others).toHaveLength(0);
    expect(found).toMatchObject({ amount_xof: 700, tx_reference: "424201", order_id: null });
    expect(await inbox()).toMatchObject([
      { copies: 2, case_id: found?.id, next_check_at: null, check_outcome: "paid" },
      { copies: 1, case_id: found?.id, next_check_at: null },
    ]);
  });

  test("is asked about by our key and its own name alone; what the callback says of money is not believed", async () => {
    gatewayKnows("FOREIGN-2", 424_202);
    await post({ identifier: "FOREIGN-2", tx_reference: 424_202, amount: 5000 });
    await checkQuarantine();
    expect(gateway.seen).toEqual([
      { path: "/api/v2/status", body: { auth_token: "sandbox_key_of_a_test", identifier: "FOREIGN-2" } },
    ]);
    expect(await cases("FOREIGN-2")).toMatchObject([{ amount_xof: null }]);
  });

  test("told without a name, is asked about by the gateway's number and takes the name that the answer states", async () => {
    gatewayKnows("FOREIGN-3", 424_203, { amount: 300 });
    await post({ tx_reference: 424_203 });
    await checkQuarantine();
    expect(gateway.seen[0]?.path).toBe("/api/v1/status");
    expect(await cases("FOREIGN-3")).toMatchObject([{ amount_xof: 300 }]);
  });

  test("told twice, by its number alone and by its name, is still one case", async () => {
    gateway.script.answer = ({ body }) =>
      json({ tx_reference: 424_204, status: 0, ...(body.identifier ? { identifier: body.identifier } : {}) });
    await post({ tx_reference: 424_204 });
    await checkQuarantine();
    await post({ tx_reference: 424_204, identifier: "FOREIGN-4" });
    await checkQuarantine();
    const found = await database.sql`select identifier from review_cases where tx_reference = '424204'`;
    expect(found).toEqual([{ identifier: "tx_reference:424204" }]);
    expect((await inbox()).every((row) => row.case_id !== null)).toBe(true);
  });

  test("found by ten at once, is one case and every callback leads to it", async () => {
    gatewayKnows("FOREIGN-5", 424_205, { amount: 100 });
    for (let amount = 1; amount <= 10; amount++) await post({ identifier: "FOREIGN-5", amount });
    await Promise.all(Array.from({ length: 10 }, checkQuarantine));
    await advanceClock(database.sql, 2 * minute);
    await checkQuarantine();
    const [found, ...others] = await cases("FOREIGN-5");
    expect(others).toHaveLength(0);
    expect((await inbox()).filter((row) => row.case_id !== found?.id)).toHaveLength(0);
  });

  test.each([
    ["a status of null", json({ status: null, tx_reference: 7, identifier: "RUBBISH" })],
    ["paid, but of another name", json({ status: 0, tx_reference: 7, identifier: "ANOTHER" })],
    ["paid, but with no number", json({ status: 0, identifier: "RUBBISH" })],
    ["an amount beyond all money", json({ status: 0, tx_reference: 7, amount: 99_999_999_999 })],
    ["a 500 that says paid", json({ status: 0, tx_reference: 7 }, 500)],
  ])("is not found in %s", async (_name, answer) => {
    gateway.script.answer = () => answer;
    await post({ identifier: "RUBBISH" });
    await checkQuarantine();
    expect(gateway.seen).toHaveLength(1);
    expect(
      await database.sql`select from review_cases where identifier in ('RUBBISH', 'ANOTHER')`,
    ).toHaveLength(0);
  });

  test("stays closed once closed, though it is told again", async () => {
    gatewayKnows("FOREIGN-6", 424_206, { amount: 100 });
    await post({ identifier: "FOREIGN-6" });
    await checkQuarantine();
    const [found] = await cases("FOREIGN-6");
    const [member] = await database.sql`
      insert into staff_members (email, name, role, password_hash) values ('closer@example.com', 'Closer', 'manager', 'x') returning id`;
    await database.sql`
      update review_cases set closing = 'written_off', closing_note = 'seen', proposed_by = ${member?.id}, proposed_at = clock_now(),
        closed_by = ${member?.id}, closed_at = clock_now() where id = ${found?.id}`;
    await post({ identifier: "FOREIGN-6", amount: 100 });
    await checkQuarantine();
    expect(await cases("FOREIGN-6")).toHaveLength(1);
    expect((await inbox()).map((row) => row.case_id)).toEqual([found?.id, found?.id]);
  });
});

describe("what is asked again, and when it is left", () => {
  test("not found four times, at growing distance: then left", async () => {
    await post({ identifier: "GONE" });
    for (const [tries, dueIn] of [
      [1, minute],
      [2, 15 * minute],
      [3, 4 * hour],
    ] as const) {
      await checkQuarantine();
      expect(await inbox()).toMatchObject([
        { check_count: tries, check_outcome: "not_found", due_in: dueIn },
      ]);
      await advanceClock(database.sql, dueIn);
    }
    await checkQuarantine();
    expect(await inbox()).toMatchObject([{ check_count: 4, next_check_at: null }]);
    await advanceClock(database.sql, 100 * hour);
    expect(await checkQuarantine()).toBe(0);
  });

  test("not found at first, then paid: the callback had come before the gateway's own books", async () => {
    await post({ identifier: "EARLY" });
    await checkQuarantine();
    gatewayKnows("EARLY", 424_210, { amount: 200 });
    await advanceClock(database.sql, minute);
    await checkQuarantine();
    expect(await cases("EARLY")).toMatchObject([{ amount_xof: 200 }]);
  });

  test("left, but told again an hour later: asked once more", async () => {
    await post({ identifier: "LATE" });
    for (const dueIn of [minute, 15 * minute, 4 * hour, hour + 1]) {
      await checkQuarantine();
      await advanceClock(database.sql, dueIn);
    }
    expect(await checkQuarantine()).toBe(0);
    gatewayKnows("LATE", 424_211);
    await post({ identifier: "LATE" });
    expect(await checkQuarantine()).toBe(1);
    expect(await cases("LATE")).toHaveLength(1);
  });

  test.each([
    ["an outage", hangUp, "unclear"],
    ["a pending payment", json({ status: 2, tx_reference: 9 }), "pending"],
  ] as const)("%s burns no try and is asked about for three days", async (_name, answer, outcome) => {
    gateway.script.answer = () => answer;
    await post({ identifier: "WAITING" });
    let asked = 0;
    for (let passedS = 0; passedS < 80 * hour; passedS += hour) {
      asked += await checkQuarantine();
      expect(await inbox()).toMatchObject([{ check_count: 0, check_outcome: outcome }]);
      await advanceClock(database.sql, hour);
    }
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThan(30);
    expect(await inbox()).toMatchObject([{ next_check_at: null }]);
  });

  test("a worker that dies with its question loses nothing: the callback and the slot come back", async () => {
    await post({ identifier: "DIES" });
    const { takeCallback } = await import("#lib/quarantine/take-callback.ts");
    expect(await takeCallback()).toMatchObject({ identifier: "DIES", clearNos: 0 });
    expect(await checkQuarantine()).toBe(0);
    await advanceClock(database.sql, 21);
    expect(await checkQuarantine()).toBe(1);
    expect(await inbox()).toMatchObject([{ check_count: 1 }]);
    const [slots] =
      await database.sql`select count(*)::int as n from quarantine_slots where free_at > clock_now()`;
    expect(slots?.n).toBe(2);
    await advanceClock(database.sql, 61);
    const [free] =
      await database.sql`select count(*)::int as n from quarantine_slots where free_at <= clock_now()`;
    expect(free?.n).toBe(10);
  });

  test("rubbish that names nothing is kept and never asked about", async () => {
    await post({});
    await post({ tx_reference: "not a number" });
    const body = Buffer.from("�\u0000<html>");
    await recordCallback(body, readCallback(body, "text/html"));
    expect(await inbox()).toMatchObject([
      { next_check_at: null },
      { next_check_at: null },
      { next_check_at: null },
    ]);
    expect(await jobs()).toHaveLength(0);
    expect(await checkQuarantine()).toBe(0);
  });
});

describe("a callback that is of an attempt of ours", () => {
  async function sentOrder(txReference: string): Promise<TestOrder> {
    const order = await arrangeOrder(database.sql);
    await database.sql`update payment_attempts set status = 'sending', lease_until = clock_now(), send_count = 1 where id = ${order.attemptId}`;
    await database.sql`
      update payment_attempts set status = 'pending', lease_until = null, tx_reference = ${txReference} where id = ${order.attemptId}`;
    await database.sql`delete from graphile_worker._private_jobs`;
    return order;
  }

  test("by the gateway's number only nudges it, whatever name it gives", async () => {
    const order = await sentOrder("777001");
    await post({ identifier: "FORGED", tx_reference: 777_001 });
    await post({ tx_reference: "777001" });
    expect(await jobs()).toMatchObject([{ key: `attempt:${order.attemptId}` }]);
    expect((await inbox()).every((row) => row.next_check_at === null && row.attempt_id === null)).toBe(true);
    expect(await checkQuarantine()).toBe(0);
  });

  test("found only by the answer is that attempt's, and no orphan", async () => {
    const order = await arrangeOrder(database.sql);
    await database.sql`update payment_attempts set status = 'sending', lease_until = clock_now(), send_count = 1 where id = ${order.attemptId}`;
    await database.sql`update payment_attempts set status = 'unknown', lease_until = null where id = ${order.attemptId}`;
    await database.sql`delete from graphile_worker._private_jobs`;
    gatewayKnows(order.identifier, 777_002);
    await post({ tx_reference: 777_002 });
    await checkQuarantine();
    expect(await cases(order.identifier)).toHaveLength(0);
    expect((await jobs()).map((job) => job.key)).toContain(`attempt:${order.attemptId}`);
    expect(await inbox()).toMatchObject([{ check_outcome: "paid", case_id: null, next_check_at: null }]);
  });

  test("never sent, is asked about in quarantine; money under its name is an orphan and the order stays as it is", async () => {
    const order = await arrangeOrder(database.sql);
    await database.sql`update payment_attempts set status = 'abandoned' where id = ${order.attemptId}`;
    await database.sql`delete from graphile_worker._private_jobs`;
    gatewayKnows(order.identifier, 777_003, { amount: order.totalXof });
    await post({ identifier: order.identifier, tx_reference: 777_003 });
    expect(await jobs()).toMatchObject([{ key: "check_quarantine" }]);
    await checkQuarantine();
    const [found] = await cases(order.identifier);
    expect(found).toMatchObject({ amount_xof: order.totalXof, order_id: null });
    expect(await inbox()).toMatchObject([{ attempt_id: order.attemptId, case_id: found?.id }]);
    const [row] = await database.sql`
      select o.status, a.status as attempt from orders o join payment_attempts a on a.order_id = o.id where o.id = ${order.orderId}`;
    expect(row).toEqual({ status: "awaiting_payment", attempt: "abandoned" });
  });
});

describe("a flood of forged callbacks", () => {
  test("copies of one body stay one row and one question", async () => {
    for (let copy = 0; copy < 50; copy++) await post({ identifier: "COPIED" });
    await checkQuarantine();
    expect(await inbox()).toMatchObject([{ copies: 50 }]);
    expect(gateway.seen).toHaveLength(1);
  });

  test("is one job, staged for the time at which a question is free again", async () => {
    for (let n = 0; n < 40; n++) await postForged();
    expect(await jobs()).toHaveLength(1);
    await database.sql`delete from graphile_worker._private_jobs`;
    expect(await checkQuarantine()).toBe(10);
    for (let n = 0; n < 40; n++) await postForged();
    const [job, ...others] = await jobs();
    expect(others).toHaveLength(0);
    expect(job?.key).toBe("check_quarantine");
    expect(job?.due_in).toBeGreaterThan(50);
    expect(job?.due_in).toBeLessThanOrEqual(60);
  });

  test("of 3,000, with two workers at once: never more than ten questions in any minute, and ten in most", async () => {
    for (let n = 0; n < 3000; n += 20) await Promise.all(Array.from({ length: 20 }, postForged));
    const askedAt: number[] = [];
    gateway.script.answer = async () => {
      const [row] = await database.sql`select extract(epoch from clock_now())::float8 as at`;
      askedAt.push(row?.at);
      return notFound;
    };
    const worker = async () => {
      for (let round = 0; round < 60; round++) {
        await checkQuarantine();
        // Each worker moves the clock while the other may be in the middle of its questions.
        await advanceClock(database.sql, [3, 11, 1, 7, 0.5, 13][round % 6] ?? 1);
      }
    };
    await Promise.all([worker(), worker()]);
    const times = askedAt.toSorted((a, b) => a - b);
    const within = times.map((from, first) => times.filter((at, n) => n >= first && at < from + 60).length);
    expect(Math.max(...within)).toBe(10);
    const lasted = (times.at(-1) ?? 0) - (times[0] ?? 0);
    expect(times.length).toBeGreaterThan((lasted / 60) * 10 * 0.7);
  }, 90_000);

  test("never buries a genuine one: it is reached from both ends of the queue", async () => {
    gatewayKnows("GENUINE", 424_300, { amount: 400 });
    for (let n = 0; n < 40; n++) await postForged();
    await post({ identifier: "GENUINE" });
    for (let n = 0; n < 40; n++) await postForged();
    let minutes = 0;
    while ((await cases("GENUINE")).length === 0) {
      if (minutes++ >= 9) throw new Error("The genuine one was not reached.");
      await checkQuarantine();
      await advanceClock(database.sql, 61);
      // And the flood goes on, faster than anybody may ask.
      for (let n = 0; n < 30; n++) await postForged();
    }
    expect(minutes).toBe(9);
  });

  test("a genuine one that comes last is asked about at once", async () => {
    gatewayKnows("NEWEST", 424_301);
    for (let n = 0; n < 100; n++) await postForged();
    await post({ identifier: "NEWEST" });
    await checkQuarantine();
    expect(await cases("NEWEST")).toHaveLength(1);
  });
});
