import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { believed, malformed } from "#lib/paygate/test-malformed.ts";
import { useRawGateway } from "#lib/paygate/test-raw-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

const database = useTestDatabase();
const gateway = useRawGateway({ ...malformed, believed });

beforeEach(async () => {
  // Five unclear sends in a row hold the next one back: another test's matter.
  await database.sql`update gateway_breakers set failures = 0, open_until = null`;
});

async function settle(attemptId: string, name: string): Promise<unknown> {
  process.env.PAYGATE_BASE_URL = gateway.url(name);
  process.env.PAYGATE_TIMEOUT_MS = name === "believed" ? "8000" : "250";
  await settlePayment(attemptId, "worker");
  const [row] = await database.sql`
    select a.status as attempt, o.status as order, a.send_count as sends, a.next_poll_at is not null as is_watched,
      (select count(*)::int from receipts r where r.order_id = o.id) as receipts
    from payment_attempts a join orders o on o.id = a.order_id where a.id = ${attemptId}`;
  return row;
}

describe("a payment that met a malformed answer, to its send and to the question after it, is found all the same", () => {
  test.each(Object.keys(malformed).map((name) => [name]))("%s", async (name) => {
    const { attemptId } = await arrangeOrder(database.sql);
    const doubted = {
      attempt: "unknown",
      order: "awaiting_payment",
      sends: 1,
      is_watched: true,
      receipts: 0,
    };
    expect(await settle(attemptId, name)).toEqual(doubted);
    expect(await settle(attemptId, name)).toEqual(doubted);
    expect(await settle(attemptId, "believed")).toMatchObject({
      attempt: "succeeded",
      order: "paid",
      receipts: 1,
    });
  });
});
