import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { closeOrderChanges, countWatchedOrders, onOrderChange } from "#lib/orders/order-changes.ts";

const database = useTestDatabase();
afterAll(closeOrderChanges);

function changePayment(attemptId: string, to: string) {
  return database.sql`
    update payment_attempts set status = ${to}, send_count = 1, first_sent_at = clock_now(), last_sent_at = clock_now(),
      lease_until = case when ${to} = 'sending' then clock_now() end
    where id = ${attemptId}`;
}

test("a watched order's change is heard, another's is not, and who stopped listening hears nothing", async () => {
  const [mine, other] = [await arrangeOrder(database.sql), await arrangeOrder(database.sql)];
  const heard: string[] = [];
  const stop = onOrderChange(mine.orderId, () => heard.push("mine"));
  expect(countWatchedOrders()).toBe(1);
  // The first notice after connecting says "look": the listener is there from then on.
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 10_000 });
  heard.length = 0;
  await changePayment(other.attemptId, "sending");
  await changePayment(mine.attemptId, "sending");
  await vi.waitFor(() => expect(heard).toEqual(["mine"]), { timeout: 10_000 });
  stop();
  stop();
  expect(countWatchedOrders()).toBe(0);
  await changePayment(mine.attemptId, "unknown");
  await sleep(300);
  expect(heard).toEqual(["mine"]);
});

test("a lost connection is opened again, and what changed meanwhile is looked for", async () => {
  await closeOrderChanges();
  const { orderId, attemptId } = await arrangeOrder(database.sql);
  const listener = vi.fn();
  const stop = onOrderChange(orderId, listener);
  await vi.waitFor(() => expect(listener).toHaveBeenCalled(), { timeout: 10_000 });
  listener.mockClear();
  await database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`;
  await changePayment(attemptId, "sending");
  await vi.waitFor(() => expect(listener).toHaveBeenCalled(), { timeout: 15_000 });
  stop();
});
