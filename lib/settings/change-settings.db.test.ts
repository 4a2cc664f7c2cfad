import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { changeSettings } from "#lib/settings/change-settings.ts";
import { getShopSettings } from "#lib/settings/queries.ts";

const database = useTestDatabase();

test("a section changes its own values and no other", async () => {
  const before = await getShopSettings();
  await changeSettings({ holdMinutes: 25 });
  await changeSettings({ tmoneyUssd: "*146#", contactPhone: "90123456" });
  await changeSettings({ hostedPageIsOn: true });
  expect(await getShopSettings()).toEqual({
    ...before,
    holdMinutes: 25,
    tmoneyUssd: "*146#",
    contactPhone: "90123456",
    hostedPageIsOn: true,
  });
});

test("two sections saved at once both stay", async () => {
  await Promise.all([changeSettings({ holdMinutes: 40 }), changeSettings({ minTotalXof: 500 })]);
  expect(await getShopSettings()).toMatchObject({ holdMinutes: 40, minTotalXof: 500 });
});

test.each([
  { holdMinutes: 4 },
  { holdMinutes: 61 },
  { minTotalXof: 0 },
  { minTotalXof: 2_000_000 },
  { maxTotalXof: 100_000_001 },
  { secondPersonAboveXof: -1 },
])("the database itself refuses %j, and nothing of it is written", async (wrong) => {
  const before = await getShopSettings();
  await expect(changeSettings({ shopName: "Elsewhere", ...wrong })).rejects.toThrow();
  expect(await getShopSettings()).toEqual(before);
});

test("whoever pays next follows the new hold", async () => {
  await changeSettings({ holdMinutes: 30 });
  const { orderId } = await arrangeOrder(database.sql);
  const [row] = await database.sql`
    select extract(epoch from hold_expires_at - placed_at)::int / 60 as minutes from orders where id = ${orderId}`;
  expect(row?.minutes).toBe(30);
});
