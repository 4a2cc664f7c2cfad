import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock, arrangeCart, arrangeShop, orderRequest, type TestShop } from "#db/test-shop.ts";
import { applyCode } from "#lib/cart/apply-code.ts";
import { getCart } from "#lib/cart/queries.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { expireOrders } from "#lib/payments/expire-orders.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { discountOf } from "#lib/promotions/promotion.ts";
import { arrangePromotion, type TestTerms } from "#lib/promotions/test-promotion.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";

/** A cart with the code, and the request that its checkout's page would send. */
async function arrangeRequest(shop: TestShop, code: string, discountXof = 1_250) {
  const cart = await arrangeCart(database.sql, shop);
  const applied = await applyCode(cart, code, undefined);
  if (!applied.ok) throw new Error(applied.reason);
  const request = orderRequest(shop, cart);
  return { ...request, seenTotalXof: request.seenTotalXof - discountXof, promotionCode: code };
}

async function arrangeSale(terms: TestTerms = {}) {
  const [shop, promotion] = await Promise.all([
    arrangeShop(database.sql, { onHand: 200 }),
    arrangePromotion(database.sql, terms),
  ]);
  return { shop, ...promotion };
}

async function usesOf(id: string) {
  const [row] = await database.sql`
    select p.used, p.used_late, (select sum(used)::int from promotion_phones where promotion_id = p.id) as by_phones
    from promotions p where p.id = ${id}`;
  return row;
}

async function orderOf(token: string) {
  const [row] = await database.sql`
    select o.id, o.subtotal_xof, o.discount_xof, o.delivery_xof, o.total_xof, o.promotion_id, o.status::text,
      a.id as attempt_id, a.amount_xof
    from orders o join payment_attempts a on a.order_id = o.id where o.token = ${token}`;
  return row;
}

async function place(request: Parameters<typeof placeOrder>[0]): Promise<string> {
  const placed = await placeOrder(request);
  if (!placed.ok) throw new Error(placed.reason);
  return placed.value.token;
}

const reasonOf = async (request: Parameters<typeof placeOrder>[0]) => {
  const placed = await placeOrder(request);
  return placed.ok ? "placed" : placed.reason;
};

test("the order keeps the code and its discount, pays less for the goods alone, and the cart lets go of the code", async () => {
  const { shop, id, code } = await arrangeSale();
  const request = await arrangeRequest(shop, code);
  expect(await orderOf(await place(request))).toMatchObject({
    subtotal_xof: 12_500,
    discount_xof: 1_250,
    delivery_xof: 1_000,
    total_xof: 12_250,
    amount_xof: 12_250,
    promotion_id: id,
  });
  expect((await getCart(request.cartToken, "fr")).promotion).toBeUndefined();
  expect(await usesOf(id)).toEqual({ used: 1, used_late: 0, by_phones: 1 });
});

test("without the code in the request the whole price is due, whatever the cart keeps", async () => {
  const { shop, id, code } = await arrangeSale();
  const { promotionCode: _, ...request } = await arrangeRequest(shop, code, 0);
  expect(await orderOf(await place(request))).toMatchObject({ discount_xof: 0, promotion_id: null });
  expect(await usesOf(id)).toMatchObject({ used: 0 });
});

describe("a refusal takes no use", () => {
  test("a code that is not the cart's, however good", async () => {
    const { shop, code } = await arrangeSale();
    const other = await arrangePromotion(database.sql, { value: 90 });
    const request = await arrangeRequest(shop, code);
    expect(await reasonOf({ ...request, promotionCode: other.code })).toBe("promotion_over");
    expect(await reasonOf({ ...request, promotionCode: "NOSUCHCODE" })).toBe("promotion_over");
    expect(await usesOf(other.id)).toMatchObject({ used: 0 });
  });

  test("paused, or its minimum no longer reached, since it was shown", async () => {
    const { shop, id, code } = await arrangeSale({ minSubtotalXof: 12_000 });
    const request = await arrangeRequest(shop, code);
    await database.sql`update variants set price_xof = 11999 where id = ${shop.variantId}`;
    expect(await reasonOf(request)).toBe("promotion_over");
    await database.sql`update variants set price_xof = 12500 where id = ${shop.variantId}`;
    await database.sql`update promotions set is_active = false where id = ${id}`;
    expect(await reasonOf(request)).toBe("promotion_over");
    await database.sql`update promotions set is_active = true where id = ${id}`;
    expect(await reasonOf(request)).toBe("placed");
  });

  test("another discount than was shown", async () => {
    const { shop, id, code } = await arrangeSale();
    const request = await arrangeRequest(shop, code, 1_251);
    expect(await reasonOf(request)).toBe("price_changed");
    expect(await usesOf(id)).toMatchObject({ used: 0 });
  });

  test("a phone that has used it as often as it may, while another may still", async () => {
    const { shop, id, code } = await arrangeSale({ maxUsesPerPhone: 1 });
    const first = await arrangeRequest(shop, code);
    await place(first);
    await advanceClock(database.sql, 61);
    const { phone } = first;
    await database.sql`update payment_attempts set status = 'abandoned' where phone = ${phone}`;
    const second = await arrangeRequest(shop, code);
    expect(await reasonOf({ ...second, phone })).toBe("promotion_phone_used");
    expect(await usesOf(id)).toEqual({ used: 1, used_late: 0, by_phones: 1 });
    expect(await reasonOf(second)).toBe("placed");
  });
});

test("fifty orders at once on a code of five uses: exactly five have it", async () => {
  const { shop, id, code } = await arrangeSale({ maxUses: 5 });
  const requests = await Promise.all(Array.from({ length: 50 }, () => arrangeRequest(shop, code)));
  const reasons = await Promise.all(requests.map(reasonOf));
  expect(reasons.filter((reason) => reason === "placed")).toHaveLength(5);
  expect(new Set(reasons)).toEqual(new Set(["placed", "promotion_used_up"]));
  expect(await usesOf(id)).toEqual({ used: 5, used_late: 0, by_phones: 5 });
  const [row] = await database.sql`
    select count(*)::int as orders, (select reserved from stock_levels where variant_id = ${shop.variantId}) as reserved
    from orders where promotion_id = ${id}`;
  expect(row).toEqual({ orders: 5, reserved: 5 });
});

test("twenty orders of one phone at once under a code of one use for each: one has it", async () => {
  const { shop, id, code } = await arrangeSale({ maxUsesPerPhone: 1 });
  const requests = await Promise.all(
    Array.from({ length: 20 }, async () => ({ ...(await arrangeRequest(shop, code)), phone: "91000001" })),
  );
  const reasons = await Promise.all(requests.map(reasonOf));
  expect(reasons.filter((reason) => reason === "placed")).toHaveLength(1);
  expect(await usesOf(id)).toEqual({ used: 1, used_late: 0, by_phones: 1 });
});

test("a double click under the last use is one order and one use", async () => {
  const { shop, id, code } = await arrangeSale({ maxUses: 1 });
  const request = await arrangeRequest(shop, code);
  const tokens = await Promise.all(Array.from({ length: 5 }, () => place(request)));
  expect(new Set(tokens).size).toBe(1);
  expect(await usesOf(id)).toMatchObject({ used: 1 });
});

describe("a use follows its order", () => {
  async function arrangeEnded() {
    const sale = await arrangeSale({ maxUses: 1, maxUsesPerPhone: 1 });
    const request = await arrangeRequest(sale.shop, sale.code);
    const token = await place(request);
    const order = await orderOf(token);
    const txReference = 77_000 + references++;
    gateway.script.answer = () => json({ tx_reference: txReference, status: 0 });
    await settlePayment(order?.attempt_id, "worker");
    await advanceClock(database.sql, 61 * 60);
    await expireOrders();
    expect(await usesOf(sale.id)).toEqual({ used: 0, used_late: 0, by_phones: 0 });
    const pay = async () => {
      gateway.script.answer = () => json({ tx_reference: txReference, status: 0, amount: order?.total_xof });
      await settlePayment(order?.attempt_id, "worker");
      return (await orderOf(token))?.status;
    };
    const letPass = async () => {
      gateway.script.answer = () => json({ status: 4 });
      await settlePayment(order?.attempt_id, "worker");
    };
    const payLess = async () => {
      gateway.script.answer = () => json({ tx_reference: txReference, status: 0, amount: 1 });
      await settlePayment(order?.attempt_id, "worker");
      const [opened] = await database.sql`select id from review_cases where order_id = ${order?.id}`;
      return opened?.id;
    };
    return { ...sale, token, pay, payLess, letPass, totalXof: order?.total_xof, phone: request.phone };
  }

  test("cancelled, it is given back once, and another order may have it", async () => {
    const { shop, id, code } = await arrangeSale({ maxUses: 1 });
    const token = await place(await arrangeRequest(shop, code));
    const waiting = await arrangeCart(database.sql, shop);
    expect(await applyCode(waiting, code, undefined)).toEqual({ ok: false, reason: "used_up" });
    await database.sql`update payment_attempts set status = 'abandoned' where order_id = ${(await orderOf(token))?.id}`;
    await Promise.all([1, 2, 3].map(() => cancelOrder({ token }, "shopper")));
    expect(await usesOf(id)).toEqual({ used: 0, used_late: 0, by_phones: 0 });
    expect(await reasonOf(await arrangeRequest(shop, code))).toBe("placed");
  });

  test("late money takes it again", async () => {
    const { id, pay } = await arrangeEnded();
    expect(await pay()).toBe("paid");
    expect(await usesOf(id)).toEqual({ used: 1, used_late: 0, by_phones: 1 });
  });

  test("late money is not refused because others have used the code up: that is counted apart", async () => {
    const { shop, id, code, pay, letPass, phone } = await arrangeEnded();
    await letPass();
    await place({ ...(await arrangeRequest(shop, code)), phone });
    expect(await pay()).toBe("paid");
    expect(await usesOf(id)).toEqual({ used: 1, used_late: 1, by_phones: 2 });
    const next = await arrangeCart(database.sql, shop);
    expect(await applyCode(next, code, undefined)).toEqual({ ok: false, reason: "used_up" });
  });

  test("staff who accept late money take it again", async () => {
    const { id, token, payLess, totalXof } = await arrangeEnded();
    const caseId = await payLess();
    expect(await usesOf(id)).toEqual({ used: 0, used_late: 0, by_phones: 0 });
    const { member } = await arrangeMember("manager");
    const accepted = {
      closing: "accepted",
      reference: "PROMO-1",
      readAmountXof: totalXof,
      note: "",
    } as const;
    expect(await closeCase(caseId, accepted, member)).toMatchObject({ ok: true });
    expect((await orderOf(token))?.status).toBe("paid");
    expect(await usesOf(id)).toEqual({ used: 1, used_late: 0, by_phones: 1 });
  });

  test("many orders of many codes expire at once by several workers: each use comes back once", async () => {
    const sales = await Promise.all(Array.from({ length: 4 }, () => arrangeSale({ maxUses: 20 })));
    for (let n = 0; n < 5; n++)
      await Promise.all(sales.map(async ({ shop, code }) => place(await arrangeRequest(shop, code))));
    await database.sql`
      update payment_attempts set status = 'abandoned' where status = 'created'
        and order_id in (select id from orders where promotion_id in ${database.sql(sales.map(({ id }) => id))})`;
    await advanceClock(database.sql, 61 * 60);
    await Promise.all(Array.from({ length: 4 }, () => expireOrders()));
    for (const { id } of sales) expect(await usesOf(id)).toEqual({ used: 0, used_late: 0, by_phones: 0 });
  });
});

test("the page's sum and the order's are one, for any terms and any price", async () => {
  const { sql } = database;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.record({ kind: fc.constant("percent" as const), value: fc.integer({ min: 1, max: 90 }) }),
        fc.record({ kind: fc.constant("amount" as const), value: fc.integer({ min: 1, max: 20_000 }) }),
      ),
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 0, max: 12_000 }),
      async (terms, priceXof, minSubtotalXof) => {
        const [shop, { code }] = await Promise.all([
          arrangeShop(sql, { priceXof }),
          arrangePromotion(sql, { ...terms, minSubtotalXof }),
        ]);
        const discountXof = discountOf({ code, ...terms, minSubtotalXof }, priceXof, 100);
        const request = await arrangeRequest(shop, code, discountXof);
        expect(await reasonOf(request)).toBe(discountXof > 0 ? "placed" : "promotion_over");
      },
    ),
    { numRuns: 60 },
  );
});

test("what a code promises never changes, nor under which code an order was placed", async () => {
  const { shop, id, code } = await arrangeSale();
  const order = await orderOf(await place(await arrangeRequest(shop, code)));
  const { sql } = database;
  await expect(sql`update promotions set value = 90 where id = ${id}`).rejects.toThrow("never changes");
  await expect(sql`delete from promotions where id = ${id}`).rejects.toThrow("append-only");
  const other = await arrangePromotion(sql);
  await expect(sql`update orders set promotion_id = ${other.id} where id = ${order?.id}`).rejects.toThrow(
    "never changes",
  );
});

let references = 0;
