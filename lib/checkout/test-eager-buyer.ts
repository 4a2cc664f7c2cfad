import postgres from "postgres";
import { closeDb } from "#db/client.ts";
import { advanceClock, arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

/**
 * For a test, as a process of its own: orders again and again for one number, each time in a new session, lets the
 * prompt be refused, cancels the order, and waits some minutes of the shop's clock. Usage: <phone> <tries> <seconds>
 */
const [phone = "", tries = "0", pauseS = "0"] = process.argv.slice(2);
const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
for (let n = 0; n < Number(tries); n++) {
  const shop = await arrangeShop(sql);
  const placed = await placeOrder({ ...orderRequest(shop, await arrangeCart(sql, shop)), phone });
  if (placed.ok) await refuseAndCancel(placed.value.token);
  await advanceClock(sql, Number(pauseS));
}
await sql.end();
await closeDb();

async function refuseAndCancel(token: string): Promise<void> {
  const [attempt] = await sql`
    select a.id from payment_attempts a join orders o on o.id = a.order_id where o.token = ${token}`;
  for (let looks = 0; looks < 100; looks++) {
    await settlePayment(attempt?.id, "worker");
    if ((await cancelOrder({ token }, "shopper")).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The simulated shopper did not refuse.");
}
