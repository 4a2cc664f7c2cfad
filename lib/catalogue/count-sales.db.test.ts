import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { countSales } from "#lib/catalogue/count-sales.ts";
import { listPopular } from "#lib/catalogue/queries.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { arrangePaid } from "#lib/review/test-case.ts";

const database = useTestDatabase();

async function soldOf(variantId: string): Promise<number> {
  const [row] = await database.sql`
    select sold_recently from products where id = (select product_id from variants where id = ${variantId})`;
  return row?.sold_recently;
}

test("a shop that has sold nothing calls nothing popular", async () => {
  expect(await countSales()).toBe(0);
  expect(await listPopular("fr", 8)).toEqual([]);
});

test("pieces of paid orders count, of unpaid ones not; counting again changes nothing", async () => {
  const paid = await arrangePaid(database.sql);
  const unpaid = await arrangeOrder(database.sql);
  expect(await countSales()).toBe(1);
  expect(await soldOf(paid.shop.variantId)).toBe(1);
  expect(await soldOf(unpaid.shop.variantId)).toBe(0);
  expect(await countSales()).toBe(0);
});

test("popular is what sold most, as long as it is there to be bought", async () => {
  const { sql } = database;
  await sql`update products set sold_recently = 5 where slug = 'gari'`;
  await sql`update products set sold_recently = 9 where slug = 'savon-noir'`;
  expect((await listPopular("fr", 2)).map(({ slug }) => slug)).toEqual(["savon-noir", "gari"]);
  await sql`update stock_levels set on_hand = 0 where variant_id in (select v.id from variants v
    join products p on p.id = v.product_id where p.slug = 'savon-noir')`;
  expect((await listPopular("fr", 1)).map(({ slug }) => slug)).toEqual(["gari"]);
});

test("after 90 days a sale is no longer recent, and a count that nothing explains is mended", async () => {
  const { shop } = await arrangePaid(database.sql);
  await countSales();
  expect(await soldOf(shop.variantId)).toBe(1);
  await advanceClock(database.sql, 91 * 86_400);
  await countSales();
  expect(await soldOf(shop.variantId)).toBe(0);
  expect(await listPopular("fr", 8)).toEqual([]);
});
