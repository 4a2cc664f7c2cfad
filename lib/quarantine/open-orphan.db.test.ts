import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { json } from "#lib/paygate/scripted-gateway.ts";
import { checkQuarantine } from "#lib/quarantine/check-quarantine.ts";
import { post, useQuarantine } from "#lib/quarantine/test-quarantine.ts";

const database = useTestDatabase();
const { gateway, gatewayKnows, inbox, cases, jobs } = useQuarantine(database);
const minute = 60;

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
