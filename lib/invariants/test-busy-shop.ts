import type postgres from "postgres";
import { advanceClock, arrangeCart, arrangeShop, orderRequest, type TestShop } from "#db/test-shop.ts";
import { applyCode } from "#lib/cart/apply-code.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { fulfilOrder } from "#lib/orders/fulfil-order.ts";
import { type GatewayRequest, hangUp, json, type ScriptedAnswer } from "#lib/paygate/scripted-gateway.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { expireOrders } from "#lib/payments/expire-orders.ts";
import { offerPage } from "#lib/payments/offer-page.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { startAttempt } from "#lib/payments/start-attempt.ts";
import { arrangePromotion } from "#lib/promotions/test-promotion.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { confirmClosing } from "#lib/review/confirm-closing.ts";
import { findCase } from "#lib/review/find-case.ts";
import { oweRefund } from "#lib/review/owe-refund.ts";
import { arrangeOrphan } from "#lib/review/test-case.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

type Script = { answer: (request: GatewayRequest) => ScriptedAnswer | Promise<ScriptedAnswer> };
type Order = { orderId: string; token: string; phone: string; attemptId: string; totalXof: number };
export type BusyShop = Record<
  | "paid"
  | "waiting"
  | "expired"
  | "cancelled"
  | "reinstated"
  | "double"
  | "accepted"
  | "refunded"
  | "twice"
  | "reduced",
  Order
>;

/** For tests: a shop in which nearly everything has happened once, by its own ways only. */
export async function arrangeBusyShop(sql: postgres.Sql, script: Script): Promise<BusyShop> {
  const shop = await arrangeShop(sql, { onHand: 50 });
  await sql`insert into stock_movements (variant_id, delta, reason) values (${shop.variantId}, 50, 'initial')`;
  await sql`update shop_settings set hosted_page_is_on = true`;
  const sale = startSales(sql, script, shop);

  const paid = await sale.paid();
  await fulfilOrder(paid.orderId, "preparing", "staff:x");

  const cancelled = await sale.pending();
  await sale.answers(cancelled, { status: 6 });
  await cancelOrder({ token: cancelled.token }, "shopper");

  const expired = await sale.pending();
  await sale.answers(expired, { status: 4 });
  const reinstated = await sale.pending();
  await advanceClock(sql, 61 * 60);
  await expireOrders();
  await sale.answers(reinstated, { status: 0 });

  const double = await sale.payTwice();
  const twice = await sale.payAfterSuccess();

  const accepted = await sale.pending();
  await sale.answers(accepted, { status: 0, amount: 1 });
  await sale.close(accepted, "accepted");
  const refunded = await sale.pending();
  await sale.answers(refunded, { status: 0, amount: 2 });
  await sale.close(refunded, "refunded");

  await sale.closeByTwo();
  await sale.giveBack(await sale.paid());
  await sale.throughThePage();
  await sale.unclearThenPaid();
  const reduced = await sale.underCode();
  const waiting = await sale.pending();
  return { paid, waiting, expired, cancelled, reinstated, double, accepted, refunded, twice, reduced };
}

let references = 400_000;
const nothing = {};

function startSales(sql: postgres.Sql, script: Script, shop: TestShop) {
  async function placed(fields: object = {}): Promise<Order> {
    const request = { ...orderRequest(shop, await arrangeCart(sql, shop)), ...fields };
    const result = await placeOrder(request);
    if (!result.ok) throw new Error(`The test's order was refused: ${result.reason}`);
    return newest(result.value.token, request.phone);
  }

  async function newest(token: string, phone: string): Promise<Order> {
    const [row] = await sql`
      select o.id, o.total_xof, a.id as attempt_id from orders o join payment_attempts a on a.order_id = o.id
      where o.token = ${token} order by a.number desc limit 1`;
    return { orderId: row?.id, token, phone, attemptId: row?.attempt_id, totalXof: row?.total_xof };
  }

  async function answers({ attemptId }: Order, body: object): Promise<void> {
    script.answer = () => (body === nothing ? hangUp : json(body));
    await settlePayment(attemptId, "worker");
  }

  async function pending(fields: object = {}): Promise<Order> {
    const order = await placed(fields);
    await answers(order, { status: 0, tx_reference: references++ });
    return order;
  }

  async function paid(fields: object = {}): Promise<Order> {
    const order = await pending(fields);
    await answers(order, { status: 0, amount: order.totalXof });
    return order;
  }

  async function again(order: Order): Promise<Order> {
    await advanceClock(sql, 61);
    const started = await startAttempt({
      token: order.token,
      phone: order.phone,
      network: "FLOOZ",
      seenNumber: 1,
    });
    if (!started.ok) throw new Error(`The test's second payment was refused: ${started.reason}`);
    const second = await newest(order.token, order.phone);
    await answers(second, { status: 0, tx_reference: references++ });
    return second;
  }

  return {
    answers,
    pending,
    paid,
    /** The first prompt is let pass, a second one paid; then the first is paid, too. */
    async payTwice(): Promise<Order> {
      const first = await pending();
      await answers(first, { status: 4 });
      const second = await again(first);
      await answers(second, { status: 0, amount: second.totalXof });
      await answers(first, { status: 0, tx_reference: references++, amount: first.totalXof });
      return second;
    },
    /** Whoever has just paid may be asked again at once. */
    async payAfterSuccess(): Promise<Order> {
      const first = await paid();
      return paid({ phone: first.phone });
    },
    /** One paid, one given up, one paid after it had expired and another had taken its use. */
    async underCode(): Promise<Order> {
      const { code } = await arrangePromotion(sql, { maxUses: 2, maxUsesPerPhone: 1 });
      const reducedOrder = async () => {
        const cart = await arrangeCart(sql, shop);
        await applyCode(cart, code, undefined);
        const order = await placed({
          ...orderRequest(shop, cart),
          seenTotalXof: 12_250,
          promotionCode: code,
        });
        await answers(order, { status: 0, tx_reference: references++ });
        return order;
      };
      const late = await reducedOrder();
      const given = await reducedOrder();
      await answers(given, { status: 6 });
      await cancelOrder({ token: given.token }, "shopper");
      await advanceClock(sql, 61 * 60);
      await expireOrders();
      const first = await reducedOrder();
      await answers(first, { status: 0, amount: first.totalXof });
      await reducedOrder();
      await answers(late, { status: 0, amount: late.totalXof });
      return first;
    },
    async throughThePage(): Promise<void> {
      const order = await placed({ network: "PAGE" });
      await answers(order, { status: 0, tx_reference: references++, amount: order.totalXof });
      const left = await pending();
      await answers(left, { status: 6 });
      const offered = await offerPage(left.token);
      if (!offered.ok) throw new Error(`The test's page was refused: ${offered.reason}`);
      await advanceClock(sql, 31 * 60);
      await answers(await newest(left.token, left.phone), { error_code: 403 });
    },
    async unclearThenPaid(): Promise<void> {
      const order = await placed();
      await answers(order, nothing);
      await advanceClock(sql, 61);
      await answers(order, { error_code: 403 });
      await answers(order, { status: 0, tx_reference: references++, amount: order.totalXof });
    },
    async giveBack(order: Order): Promise<void> {
      const { member } = await arrangeMember("owner");
      const wish = { note: "broken", isRestocked: true, seenFulfilment: "none" } as const;
      const owed = await oweRefund(order.orderId, wish, member);
      if (!owed.ok) throw new Error(`The test's refund was refused: ${owed.reason}`);
      const reference = `REF-${references++}`;
      await closeCase(
        owed.value.caseId,
        { closing: "refunded", reference, readAmountXof: null, note: "" },
        member,
      );
    },
    async closeByTwo(): Promise<void> {
      const caseId = await arrangeOrphan(sql, 60_000);
      const [first, second] = [await arrangeMember("manager"), await arrangeMember("owner")];
      const wanted = {
        closing: "refunded",
        reference: `REF-${references++}`,
        readAmountXof: null,
        note: "",
      } as const;
      await closeCase(caseId, wanted, first.member);
      const proposal = (await findCase(caseId, second.member))?.proposal ?? "";
      const closed = await confirmClosing(caseId, proposal, second.member);
      if (!closed.ok) throw new Error(`The test's case was not confirmed: ${closed.reason}`);
    },
    async close(order: Order, closing: "accepted" | "refunded"): Promise<void> {
      const [found] = await sql`select id from review_cases where order_id = ${order.orderId}`;
      const wanted = {
        closing,
        reference: `REF-${references++}`,
        readAmountXof: closing === "accepted" ? order.totalXof : null,
        note: "",
      };
      const { member } = await arrangeMember("manager");
      const closed = await closeCase(found?.id, wanted, member);
      if (!closed.ok || closed.value !== "closed") throw new Error("The test's case did not close.");
    },
  };
}
