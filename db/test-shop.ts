import { createHash, randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";

/** What a test needs of a shop: one variant with its stock, one zone. Made afresh for each call. */
export type TestShop = { variantId: string; placeId: string; priceXof: number; feeXof: number };

export async function arrangeShop(
  sql: postgres.Sql,
  { onHand = 10, priceXof = 12_500 } = {},
): Promise<TestShop> {
  const mark = randomBytes(4).toString("hex");
  const [category] = await sql`
    insert into categories (slug, name_fr, name_en, description_fr, description_en, image, position)
    values (${`tissus-${mark}`}, 'Tissus', 'Fabrics', '', '', 'x.svg', 1) returning id`;
  const [product] = await sql`
    insert into products (slug, category_id, name_fr, name_en, summary_fr, summary_en, description_fr, description_en)
    values (${`pagne-${mark}`}, ${category?.id}, 'Pagne', 'Cloth', '', '', '', '') returning id`;
  const [variant] = await sql`
    insert into variants (product_id, sku, name_fr, name_en, price_xof, position)
    values (${product?.id}, ${`sku-${mark}`}, '6 yards', '6 yards', ${priceXof}, 1) returning id`;
  await sql`insert into stock_levels (variant_id, on_hand) values (${variant?.id}, ${onHand})`;
  const [place] = await sql`
    insert into delivery_places (kind, slug, name_fr, name_en, detail_fr, detail_en, fee_xof, position)
    values ('zone', ${`zone-${mark}`}, 'Bè', 'Bè', '', '', 1000, 1) returning id`;
  return { variantId: variant?.id, placeId: place?.id, priceXof, feeXof: 1000 };
}

/** A cart with `quantity` of the shop's variant; returns the token that its cookie would hold. */
export async function arrangeCart(sql: postgres.Sql, shop: TestShop, quantity = 1): Promise<string> {
  const token = randomBytes(20).toString("base64url");
  const hash = createHash("sha256").update(token).digest();
  const [cart] = await sql`insert into carts (token_hash) values (${hash}) returning id`;
  await sql`insert into cart_lines (cart_id, variant_id, quantity) values (${cart?.id}, ${shop.variantId}, ${quantity})`;
  return token;
}

let phones = 0;

/** A request for `placeOrder` that the shop would accept; each call has its own phone: drawn ones would meet by chance. */
export function orderRequest(shop: TestShop, cartToken: string, quantity = 1) {
  return {
    cartToken,
    idempotencyKey: randomUUID(),
    locale: "fr" as const,
    customerName: "Afi Test",
    phone: `90${String(phones++).padStart(6, "0")}`,
    network: "TMONEY" as const,
    deliveryPlaceId: shop.placeId,
    landmark: "",
    seenTotalXof: shop.priceXof * quantity + shop.feeXof,
  };
}

/** Moves the shop's clock of this test database. */
export async function advanceClock(sql: postgres.Sql, seconds: number): Promise<void> {
  await sql`update test_clock set ahead = ahead + make_interval(secs => ${seconds})`;
}
