import { createHash, randomBytes } from "node:crypto";
import type postgres from "postgres";
import { arrangeShop, type TestShop } from "#db/test-shop.ts";
import type { Story } from "./story.ts";

export type Shelf = { shops: TestShop[]; scarce: TestShop };

const manyUnits = 1_000_000;

/** What a run sells: enough of everything, so that only what is meant to be scarce runs out. */
export async function fillShelf(sql: postgres.Sql, variants: number): Promise<TestShop[]> {
  const shops: TestShop[] = [];
  for (let n = 0; n < variants; n++)
    shops.push(await arrangeShop(sql, { onHand: manyUnits, priceXof: 1_500 + 350 * n }));
  for (const { variantId } of shops) await noteInitialStock(sql, variantId, manyUnits);
  return shops;
}

export async function fillScarce(sql: postgres.Sql, units: number): Promise<TestShop> {
  const shop = await arrangeShop(sql, { onHand: units, priceXof: 7_350 });
  await noteInitialStock(sql, shop.variantId, units);
  return shop;
}

async function noteInitialStock(sql: postgres.Sql, variantId: string, units: number): Promise<void> {
  await sql`insert into stock_movements (variant_id, delta, reason) values (${variantId}, ${units}, 'initial')`;
}

export type Cart = { token: string; shop: TestShop; quantity: number };

/** A cart for each story, in one statement: what shoppers do before the checkout is not what is tried here. */
export async function fillCarts(
  sql: postgres.Sql,
  shelf: Shelf,
  stories: readonly Story[],
): Promise<Map<Story, Cart>> {
  const carts = stories.map((story) => {
    const shop = story.isScarce ? shelf.scarce : (shelf.shops[story.variant] ?? shelf.scarce);
    return { story, token: randomBytes(20).toString("base64url"), shop, quantity: story.quantity };
  });
  const rows = carts.map(({ token, shop, quantity }) => ({
    hash: createHash("sha256").update(token).digest("hex"),
    variant: shop.variantId,
    quantity,
  }));
  await sql`
    with wanted as (
      select decode(w->>'hash', 'hex') as hash, (w->>'variant')::uuid as variant, (w->>'quantity')::int as quantity
      from jsonb_array_elements(${sql.json(rows)}) as w
    ), made as (
      insert into carts (token_hash) select hash from wanted returning id, token_hash
    )
    insert into cart_lines (cart_id, variant_id, quantity)
    select made.id, wanted.variant, wanted.quantity from made join wanted on wanted.hash = made.token_hash`;
  return new Map(carts.map(({ story, token, shop, quantity }) => [story, { token, shop, quantity }]));
}
