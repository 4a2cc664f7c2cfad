import type postgres from "postgres";
import { arrangeCart, arrangeShop, orderRequest, type TestShop } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";

export type TestOrder = {
  orderId: string;
  attemptId: string;
  identifier: string;
  token: string;
  totalXof: number;
  shop: TestShop;
};

/** For tests: an order just placed, its attempt created and not yet sent. */
export async function arrangeOrder(sql: postgres.Sql, stock = {}): Promise<TestOrder> {
  const shop = await arrangeShop(sql, stock);
  const placed = await placeOrder(orderRequest(shop, await arrangeCart(sql, shop)));
  if (!placed.ok) throw new Error(`The test's order was refused: ${placed.reason}`);
  const [row] = await sql`
    select o.id, o.total_xof, a.id as attempt_id, a.identifier
    from orders o join payment_attempts a on a.order_id = o.id where o.token = ${placed.value.token}`;
  return {
    orderId: row?.id,
    attemptId: row?.attempt_id,
    identifier: row?.identifier,
    token: placed.value.token,
    totalXof: row?.total_xof,
    shop,
  };
}
