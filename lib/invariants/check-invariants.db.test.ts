import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { checkInvariants } from "#lib/invariants/check-invariants.ts";
import { findViolations, invariants } from "#lib/invariants/find-violations.ts";

const database = useTestDatabase();
let order: TestOrder;

beforeAll(async () => {
  const { sql } = database;
  order = await arrangeOrder(sql);
  await sql`insert into stock_movements (variant_id, delta, reason) values (${order.shop.variantId}, 10, 'initial')`;
});

const runs = () =>
  database.sql`select scope, checked, found, duration_ms >= 0 and started_at <= ended_at as is_timed
    from invariant_runs order by ended_at`;
const alerts = () =>
  database.sql`select subject, detail, copies from staff_alerts where kind = 'invariant_violated' order by subject`;

test("a run that finds nothing is kept and tells nobody", async () => {
  await checkInvariants("recent");
  expect([...(await runs())]).toEqual([
    { scope: "recent", checked: invariants.length, found: [], is_timed: true },
  ]);
  expect(await alerts()).toHaveLength(0);
});

test("each broken rule is one alert with its count and its order, counted up while nobody has seen it", async () => {
  const { sql } = database;
  await sql`insert into receipts (order_id, amount_xof) values (${order.orderId}, 1)`;
  await sql`insert into stock_movements (variant_id, delta, reason) values (${order.shop.variantId}, 1, 'return')`;
  await checkInvariants("all");
  const [{ code } = {}] = await sql`select code from orders where id = ${order.orderId}`;
  expect([...(await alerts())]).toEqual([
    { subject: "I11", detail: { count: 1, firstSubject: order.orderId, orderCode: code }, copies: 1 },
    { subject: "I6", detail: { count: 1, firstSubject: order.shop.variantId }, copies: 1 },
  ]);
  expect((await runs()).at(-1)).toMatchObject({
    scope: "all",
    found: [
      { id: "I11", count: 1, subject: order.orderId, name: expect.any(String), detail: expect.any(String) },
      { id: "I6", count: 1, subject: order.shop.variantId },
    ],
  });
  await checkInvariants("recent");
  expect((await alerts()).map(({ copies }) => copies)).toEqual([2, 2]);
});

test("what is older than the span and closed is left to the daily run", async () => {
  const { sql } = database;
  await sql`delete from staff_alerts`;
  await sql`update orders set status = 'cancelled', ended_at = clock_now() where id = ${order.orderId}`;
  await sql`update payment_attempts set status = 'abandoned' where id = ${order.attemptId}`;
  await advanceClock(sql, 27 * 3600);
  await checkInvariants("recent");
  expect((await alerts()).map(({ subject }) => subject)).toEqual(["I6"]);
  await checkInvariants("all");
  expect((await alerts()).map(({ subject }) => subject)).toEqual(["I10", "I11", "I6", "I7"]);
});

test("everything is seen also when it takes many slices", async () => {
  const { sql } = database;
  const statements: string[] = [];
  const found = await findViolations((statement) => {
    statements.push(statement);
    const isCount = statement.startsWith("select count(*)");
    return isCount ? Promise.resolve([{ count: 77_000 }]) : sql.unsafe(statement);
  });
  expect(
    new Set(statements.map((statement) => /select id from orders where .*(?=\))/.exec(statement)?.[0])).size,
  ).toBeGreaterThanOrEqual(4);
  expect(found.filter(({ id }) => id === "I11")).toHaveLength(1);
  expect(found.filter(({ id }) => id === "I6")).toHaveLength(1);
});
