import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock, arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { hostedPageUrl } from "#lib/paygate/hosted-page.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { expireOrders } from "#lib/payments/expire-orders.ts";
import { offerPage } from "#lib/payments/offer-page.ts";
import { findOffer, findReturn } from "#lib/payments/queries.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { startAttempt } from "#lib/payments/start-attempt.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
const notFound = json({ error_code: 403, error_message: "Transaction non trouvée." });
let references = 5000;

beforeEach(async () => {
  await advanceClock(database.sql, 100_000);
  await database.sql`update shop_settings set hosted_page_is_on = true`;
  gateway.seen.length = 0;
  gateway.script.answer = () => notFound;
});

/** An order whose shopper chose the gateway's page at the checkout. */
async function arrangeOffered() {
  const shop = await arrangeShop(database.sql);
  const cartToken = await arrangeCart(database.sql, shop);
  const request = { ...orderRequest(shop, cartToken), network: "PAGE" as const };
  const placed = await placeOrder(request);
  if (!placed.ok) throw new Error(placed.reason);
  const [row] = await database.sql`
    select o.id as order_id, o.total_xof, a.id as attempt_id, a.identifier, a.return_reference
    from orders o join payment_attempts a on a.order_id = o.id where o.token = ${placed.value.token}`;
  return {
    token: placed.value.token,
    cartToken,
    request,
    orderId: row?.order_id as string,
    attemptId: row?.attempt_id as string,
    identifier: row?.identifier as string,
    returnReference: row?.return_reference as string,
    totalXof: row?.total_xof as number,
  };
}

type Offered = Awaited<ReturnType<typeof arrangeOffered>>;
const settle = (order: Offered) => settlePayment(order.attemptId, "worker");
const status = (code: number, fields: Record<string, unknown> = {}) =>
  json({ tx_reference: references, status: code, payment_reference: "77", ...fields });

async function stateOf({ orderId, attemptId }: Offered) {
  const [row] = await database.sql`
    select a.status as attempt, a.disposition, o.status as order, a.tx_reference as reference,
      (select array_agg(reason::text) from review_cases c where c.order_id = o.id) as cases
    from payment_attempts a join orders o on o.id = a.order_id where a.id = ${attemptId} and o.id = ${orderId}`;
  return row;
}

describe("the gateway's page", () => {
  test("chosen at the checkout: an offered attempt without phone or network, and no prompt", async () => {
    const order = await arrangeOffered();
    const [attempt] = await database.sql`select * from payment_attempts where id = ${order.attemptId}`;
    expect(attempt).toMatchObject({ status: "offered", method: "hosted_page", phone: null, network: null });
    await settle(order);
    expect(gateway.seen.map(({ path }) => path)).toEqual(["/api/v2/status"]);
    expect(await database.sql`select from phone_prompts where phone = ${order.request.phone}`).toHaveLength(
      0,
    );
  });

  test("switched off: refused at the checkout and on the order's page, and no offer is shown", async () => {
    const order = await arrangeOffered();
    await database.sql`update shop_settings set hosted_page_is_on = false`;
    const shop = await arrangeShop(database.sql);
    const cart = await arrangeCart(database.sql, shop);
    expect(await placeOrder({ ...orderRequest(shop, cart), network: "PAGE" })).toEqual({
      ok: false,
      reason: "hosted_page_off",
    });
    expect(await offerPage(order.token)).toEqual({ ok: false, reason: "hosted_page_off" });
    expect(await findOffer(order.token)).toBeUndefined();
  });

  test("clicked twenty times at once it is one offer, the same for all", async () => {
    const order = await arrangeOffered();
    await database.sql`update payment_attempts set status = 'superseded' where id = ${order.attemptId}`;
    const offers = await Promise.all(Array.from({ length: 20 }, () => offerPage(order.token)));
    const names = new Set(offers.map((offer) => (offer.ok ? offer.value.identifier : offer.reason)));
    expect(names.size).toBe(1);
    expect([...names][0]).toMatch(/^[0-9A-Z]{26}$/);
    expect(names).not.toContain(order.identifier);
    expect(await database.sql`select from payment_attempts where order_id = ${order.orderId}`).toHaveLength(
      2,
    );
  });

  test("is not offered while a prompt may still charge", async () => {
    const shop = await arrangeShop(database.sql);
    const placed = await placeOrder(orderRequest(shop, await arrangeCart(database.sql, shop)));
    expect(await offerPage(placed.ok ? placed.value.token : "")).toEqual({
      ok: false,
      reason: "payment_open",
    });
  });

  test("paid in full as the status says: the order is paid, under the reference that paid", async () => {
    const order = await arrangeOffered();
    gateway.script.answer = () => status(2);
    await settle(order);
    expect((await stateOf(order))?.attempt).toBe("pending");
    references++;
    gateway.script.answer = () => status(0, { amount: order.totalXof });
    await settle(order);
    expect(await stateOf(order)).toEqual({
      attempt: "succeeded",
      disposition: "applied",
      order: "paid",
      reference: String(references),
      cases: null,
    });
    for (const { path } of gateway.seen) expect(path).toBe("/api/v2/status");
  });

  test.each([
    ["an edited amount", { amount: 1 }, "underpaid"],
    ["an amount that the status does not tell", {}, "amount_unproven"],
  ])("%s is never paid: it goes to review", async (_name, fields, reason) => {
    const order = await arrangeOffered();
    gateway.script.answer = () => status(0, fields);
    await settle(order);
    expect(await stateOf(order)).toMatchObject({
      attempt: "succeeded",
      disposition: "review",
      order: "awaiting_payment",
      cases: [reason],
    });
    expect(await offerPage(order.token)).toEqual({ ok: false, reason: "payment_open" });
  });

  test("left unused for 30 minutes it is superseded; paid later, the table decides", async () => {
    const order = await arrangeOffered();
    await advanceClock(database.sql, 29 * 60);
    await settle(order);
    expect((await stateOf(order))?.attempt).toBe("offered");
    await advanceClock(database.sql, 61);
    await settle(order);
    expect((await stateOf(order))?.attempt).toBe("superseded");
    await expireOrders();
    expect((await stateOf(order))?.order).toBe("expired");
    gateway.script.answer = () => status(0, { amount: order.totalXof });
    await settle(order);
    expect(await stateOf(order)).toMatchObject({
      attempt: "succeeded",
      disposition: "applied",
      order: "paid",
    });
  });

  test("another way chosen supersedes it in the same statement; both paid is one applied and one case", async () => {
    const order = await arrangeOffered();
    const clicks = await Promise.all(
      Array.from({ length: 5 }, () =>
        startAttempt({ token: order.token, phone: order.request.phone, network: "FLOOZ", seenNumber: 1 }),
      ),
    );
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stateOf(order))?.attempt).toBe("superseded");
    const [second] = await database.sql`
      select id from payment_attempts where order_id = ${order.orderId} and number = 2`;
    gateway.script.answer = ({ path }) =>
      path === "/api/v1/pay"
        ? json({ tx_reference: references, status: 0 })
        : status(0, { amount: order.totalXof });
    await settlePayment(second?.id, "worker");
    await settlePayment(second?.id, "worker");
    references++;
    await settle(order);
    expect(await stateOf(order)).toMatchObject({
      attempt: "succeeded",
      disposition: "review",
      order: "paid",
      cases: ["double_payment"],
    });
  });

  test("paid there at the very moment another way is chosen: one of the two wins, and neither stops the other", async () => {
    for (let n = 0; n < 15; n++) {
      const order = await arrangeOffered();
      const reference = references++;
      gateway.script.answer = () =>
        json({ tx_reference: reference, status: 0, payment_reference: "77", amount: order.totalXof });
      const { token } = order;
      await Promise.all([
        settle(order),
        startAttempt({ token, phone: order.request.phone, network: "FLOOZ", seenNumber: 1 }),
      ]);
      expect(await stateOf(order)).toMatchObject({
        attempt: "succeeded",
        disposition: "applied",
        order: "paid",
      });
    }
  });

  test("cannot be cancelled under the shopper's hands, nor given a second identifier", async () => {
    const order = await arrangeOffered();
    expect(await cancelOrder({ token: order.token }, "shopper")).toEqual({
      ok: false,
      reason: "payment_open",
    });
    const again = await offerPage(order.token);
    expect(again.ok && again.value.identifier).toBe(order.identifier);
    await expect(
      database.sql`update payment_attempts set return_reference = 'AAAAAAAAAAAAAAAAAAAAAA' where id = ${order.attemptId}`,
    ).rejects.toThrow(/never changes/);
  });

  test("the way back leads only the shopper's own session to the order", async () => {
    const order = await arrangeOffered();
    expect(await findReturn(order.returnReference, order.cartToken)).toMatchObject({
      isOwn: true,
      orderToken: order.token,
      state: "checking",
    });
    for (const other of [undefined, await arrangeCart(database.sql, await arrangeShop(database.sql))])
      expect((await findReturn(order.returnReference, other))?.isOwn).toBe(false);
    for (const reference of ["", "short", "A".repeat(22), order.token])
      expect(await findReturn(reference, order.cartToken)).toBeUndefined();
  });

  test("its address names the fields of the guide and leaves the shopper's number out", () => {
    const url = new URL(
      hostedPageUrl({
        identifier: "ID",
        amountXof: 12_500,
        description: "Asigamé X & Y",
        returnUrl: "http://s.example/r",
      }),
    );
    expect(url.pathname).toBe("/v1/page");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      token: "sandbox_key_of_a_test",
      amount: "12500",
      identifier: "ID",
      description: "Asigamé X & Y",
      url: "http://s.example/r",
    });
  });
});
