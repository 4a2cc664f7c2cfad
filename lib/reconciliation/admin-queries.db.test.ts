import { beforeEach, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { listLastChecks } from "#lib/invariants/admin-queries.ts";
import { findDay, listDays } from "#lib/reconciliation/admin-queries.ts";

const database = useTestDatabase();

beforeEach(async () => {
  await database.sql`truncate reconciliation_days, invariant_runs cascade`;
});

async function finished(day: string, differences: number): Promise<void> {
  const { sql } = database;
  await sql`insert into reconciliation_days (day, planned_at, finished_at, attempts, differences, orphans, orphan_xof)
    values (${day}, clock_now(), clock_now(), 7, ${differences}, 2, 3000000000)`;
  await sql`insert into reconciliation_totals (day, network, shop_count, shop_xof, gateway_count, gateway_xof, unproven, change_xof, explained_xof)
    values (${day}, 'unknown', 1, 5, 0, 0, 0, null, null), (${day}, 'FLOOZ', 2, 4000000000, 2, 4000000001, 1, -9, 0),
      (${day}, 'TMONEY', 0, 0, 0, 0, 0, 0, 0)`;
}

test("nothing before the first night", async () => {
  expect(await listDays()).toEqual([]);
  expect(await findDay("2026-01-31")).toBeUndefined();
  expect(await listLastChecks()).toEqual([]);
});

test("whatever an address names, what is no day of ours is none", async () => {
  await finished("2026-01-31", 0);
  for (const day of ["", "2026-02-31", "2026-01-3", "x", "2026-01-31'", "9999-99-99", "2026-01-31 "])
    expect(await findDay(day), day).toBeUndefined();
});

test("the newest day first, with sums beyond what an integer holds", async () => {
  await finished("2026-01-30", 0);
  await finished("2026-01-31", 3);
  const listed = await listDays();
  expect(listed.map(({ day }) => day)).toEqual(["2026-01-31", "2026-01-30"]);
  expect(listed[0]).toMatchObject({
    attempts: 7,
    answered: 7,
    differences: 3,
    shopCount: 3,
    shopXof: 4_000_000_005,
    gatewayXof: 4_000_000_001,
    finishedAt: expect.any(Date),
  });
  const day = await findDay("2026-01-31");
  expect(day).toMatchObject({ orphans: 2, orphanXof: 3_000_000_000, balanceFrom: null, found: [] });
  expect(day?.totals.map(({ network, changeXof }) => [network, changeXof])).toEqual([
    ["TMONEY", 0],
    ["FLOOZ", -9],
    ["unknown", null],
  ]);
});

test("a day under way tells how far it is; what agrees or waits is no difference", async () => {
  const { sql } = database;
  const orders = [await arrangeOrder(sql), await arrangeOrder(sql), await arrangeOrder(sql)];
  await sql`insert into reconciliation_days (day, planned_at) values ('2026-02-01', clock_now())`;
  for (const [at, verdict] of ["same", "found", null].entries())
    await sql`insert into reconciled_attempts (day, attempt_id, verdict, outcome, gateway_xof)
      values ('2026-02-01', ${orders[at]?.attemptId ?? ""}, ${verdict}, ${verdict && "paid"}, ${verdict && 13_500})`;
  const day = await findDay("2026-02-01");
  expect(day).toMatchObject({ finishedAt: null, attempts: 3, answered: 2, differences: 1, totals: [] });
  expect(day?.found).toEqual([
    {
      attemptId: orders[1]?.attemptId,
      orderId: orders[1]?.orderId,
      orderCode: expect.stringMatching(/^[0-9A-Z]{8}$/),
      number: 1,
      kind: "found",
      outcome: "paid",
      shopXof: null,
      gatewayXof: 13_500,
    },
  ]);
});

test("the last check of each scope, the newest first; only an order can be opened", async () => {
  const { sql } = database;
  const { orderId, shop } = await arrangeOrder(sql);
  const found = [
    { id: "I11", name: "x", count: 2, subject: orderId, detail: "receipts 0" },
    { id: "I6", name: "x", count: 1, subject: shop.variantId, detail: "on hand 1" },
  ];
  const run = (scope: string, minutes: number, rows: object[]) =>
    sql`insert into invariant_runs (scope, started_at, ended_at, duration_ms, checked, found)
      values (${scope}, clock_now(), clock_now() - make_interval(mins => ${minutes}), 5, 13, ${sql.json(rows as never)})`;
  await run("recent", 90, found);
  await run("recent", 30, []);
  await run("all", 60, found);
  expect(await listLastChecks()).toEqual([
    { scope: "recent", endedAt: expect.any(Date), checked: 13, broken: [] },
    {
      scope: "all",
      endedAt: expect.any(Date),
      checked: 13,
      broken: [
        { id: "I11", count: 2, detail: "receipts 0", orderId },
        { id: "I6", count: 1, detail: "on hand 1", orderId: null },
      ],
    },
  ]);
});
