import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { fulfilOrder } from "#lib/orders/fulfil-order.ts";
import {
  canMoveFulfilment,
  type FulfilmentStatus,
  type FulfilmentStep,
  fulfilmentStatuses,
  nextFulfilments,
} from "#lib/orders/fulfilment-status.ts";
import { undoFulfilment } from "#lib/orders/undo-fulfilment.ts";
import { applySuccess } from "#lib/payments/apply-success.ts";

const database = useTestDatabase();

async function arrangePaid(kind: "zone" | "pickup" = "zone") {
  const { sql } = database;
  const order = await arrangeOrder(sql);
  if (kind === "pickup") {
    await sql`update delivery_places set kind = 'pickup', fee_xof = 0, address_fr = 'x', address_en = 'x'
      where id = ${order.shop.placeId}`;
  }
  await sql`update payment_attempts set status = 'sending', lease_until = clock_now(), send_count = 1,
    first_sent_at = clock_now(), last_sent_at = clock_now() where id = ${order.attemptId}`;
  await sql`update payment_attempts set status = 'pending', lease_until = null, tx_reference = '7',
    is_accepted_by_own_send = true where id = ${order.attemptId}`;
  const answer = {
    outcome: "paid",
    txReference: "7",
    amountXof: order.totalXof,
    paymentReference: "1",
  } as const;
  const call = {
    endpoint: "v1_status",
    answer,
    httpStatus: 200,
    durationMs: 1,
    evidence: undefined,
  } as const;
  await applySuccess(
    {
      id: order.attemptId,
      status: "pending",
      method: "prompt",
      identifier: order.identifier,
      amountXof: order.totalXof,
      txReference: "7",
      isAcceptedByOwnSend: true,
      pendingSeenTxReference: null,
      sendCount: 1,
      isLeaseLost: false,
      calledBackS: null,
      ageS: 2,
      sinceSendS: 1,
    },
    call,
    "worker",
  );
  return order;
}

async function fulfilmentOf(orderId: string): Promise<string> {
  const [row] = await database.sql`select fulfilment from orders where id = ${orderId}`;
  return row?.fulfilment;
}

test("a delivery goes from none to preparing, shipped, delivered, each with one event", async () => {
  const { orderId } = await arrangePaid();
  for (const to of ["preparing", "shipped", "delivered"] as const) {
    expect((await fulfilOrder(orderId, to, "staff:x")).ok).toBe(true);
    expect(await fulfilmentOf(orderId)).toBe(to);
  }
  const events = await database.sql`
    select from_status, to_status, kind from order_events where order_id = ${orderId} and subject = 'fulfilment' order by id`;
  expect([...events]).toEqual([
    { from_status: "none", to_status: "preparing", kind: "fulfilment_preparing" },
    { from_status: "preparing", to_status: "shipped", kind: "fulfilment_shipped" },
    { from_status: "shipped", to_status: "delivered", kind: "fulfilment_delivered" },
  ]);
});

test("what is picked up is made ready, never shipped", async () => {
  const { orderId } = await arrangePaid("pickup");
  await fulfilOrder(orderId, "preparing", "staff:x");
  expect(await fulfilOrder(orderId, "shipped", "staff:x")).toEqual({
    ok: false,
    reason: "not_the_next_step",
  });
  expect((await fulfilOrder(orderId, "ready", "staff:x")).ok).toBe(true);
});

test("an unpaid order is not prepared, and no step is skipped or gone back", async () => {
  const unpaid = await arrangeOrder(database.sql);
  expect((await fulfilOrder(unpaid.orderId, "preparing", "staff:x")).ok).toBe(false);
  const { orderId } = await arrangePaid();
  for (const to of ["none", "ready", "shipped", "delivered"] as const)
    expect((await fulfilOrder(orderId, to, "staff:x")).ok).toBe(false);
  expect(await fulfilmentOf(orderId)).toBe("none");
});

test("ten colleagues at once make one step", async () => {
  const { orderId } = await arrangePaid();
  const results = await Promise.all(
    Array.from({ length: 10 }, () => fulfilOrder(orderId, "preparing", "staff:x")),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("the screen offers just what the statement grants, and both keep to the trigger's table", async () => {
  for (const deliveryKind of ["zone", "pickup"] as const) {
    let fulfilment: FulfilmentStatus = "none";
    while (fulfilment !== "delivered") {
      const next: FulfilmentStatus[] = nextFulfilments({ status: "paid", fulfilment, deliveryKind });
      expect(next).toHaveLength(1);
      expect(canMoveFulfilment(fulfilment, next[0] ?? "none")).toBe(true);
      fulfilment = next[0] ?? "delivered";
    }
  }
  expect(nextFulfilments({ status: "awaiting_payment", fulfilment: "none", deliveryKind: "zone" })).toEqual(
    [],
  );
  const [guard] = await database.sql`select prosrc from pg_proc where proname = 'guard_order'`;
  for (const from of fulfilmentStatuses)
    for (const to of fulfilmentStatuses)
      expect(guard?.prosrc.includes(`'${from}>${to}'`), `${from}>${to}`).toBe(
        canMoveFulfilment(from, to) || canMoveFulfilment(to, from),
      );
});

describe("a step taken back", () => {
  const undo = (orderId: string, from: FulfilmentStep) => undoFulfilment(orderId, from, "staff:x");

  test("returns the order to where it was, with an event of its own; the step may be made again", async () => {
    const { orderId } = await arrangePaid();
    await fulfilOrder(orderId, "preparing", "staff:x");
    expect((await undo(orderId, "preparing")).ok).toBe(true);
    expect(await fulfilmentOf(orderId)).toBe("none");
    expect((await fulfilOrder(orderId, "preparing", "staff:x")).ok).toBe(true);
    const kinds = await database.sql`
      select kind, from_status, to_status from order_events where order_id = ${orderId} and subject = 'fulfilment' order by id`;
    expect(kinds.map(({ kind, from_status, to_status }) => `${kind} ${from_status}>${to_status}`)).toEqual([
      "fulfilment_preparing none>preparing",
      "fulfilment_undone preparing>none",
      "fulfilment_preparing none>preparing",
    ]);
  });

  test("is the newest one only, once, however many press", async () => {
    const { orderId } = await arrangePaid();
    await fulfilOrder(orderId, "preparing", "staff:x");
    await fulfilOrder(orderId, "shipped", "staff:x");
    expect((await undo(orderId, "preparing")).ok).toBe(false);
    const results = await Promise.all(Array.from({ length: 10 }, () => undo(orderId, "shipped")));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await fulfilmentOf(orderId)).toBe("preparing");
    // One mistake is taken back, not a whole day.
    expect((await undo(orderId, "preparing")).ok).toBe(false);
  });

  test("is none any more after 15 minutes, or once the order is to be refunded", async () => {
    const { orderId } = await arrangePaid();
    await fulfilOrder(orderId, "preparing", "staff:x");
    await database.sql`update test_clock set ahead = ahead + interval '16 minutes'`;
    expect(await undo(orderId, "preparing")).toEqual({ ok: false, reason: "cannot_be_undone" });
    await database.sql`update test_clock set ahead = '0'`;
    await database.sql`update orders set status = 'refund_due' where id = ${orderId}`;
    expect((await undo(orderId, "preparing")).ok).toBe(false);
  });
});
