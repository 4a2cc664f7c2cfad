import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { WebShopper } from "#bench/shopper.ts";
import { arrangeOrder, orderStates } from "#e2e/order-states.ts";
import { newPhone } from "#e2e/shopper.ts";

/**
 * One thing that a page can show. `hasCart`: only for a browser that has something in its cart; `isDesk`: for staff;
 * `status`: of a page that says that something does not exist.
 */
export type ShownPage = { name: string; path: string; hasCart?: boolean; isDesk?: boolean; status?: 404 };

/** Every page of the shop in what it can show; orders, receipts and returns are made for it. Paths are without a language. */
export async function makeShopPages(appUrl: string, sql: Sql): Promise<ShownPage[]> {
  const [paid, delivered, refundDue] = await Promise.all([1, 2, 3].map(() => buy(appUrl)));
  if (!paid || !delivered || !refundDue) throw new Error("unreachable");
  const receipt = await untilPaid(appUrl, paid);
  await Promise.all([untilPaid(appUrl, delivered), untilPaid(appUrl, refundDue)]);
  for (const step of ["preparing", "shipped", "delivered"])
    await sql`update orders set fulfilment = ${step} where token = ${delivered}`;
  await sql`update orders set status = 'refund_due' where token = ${refundDue}`;
  const proof = /\/receipts\/check\?r=([\w.~%-]+)/.exec(receipt)?.[1];
  if (!proof) throw new Error("The receipt shows no proof.");
  const states: ShownPage[] = [];
  for (const [name, state] of Object.entries(orderStates)) {
    const token = await arrangeOrder(sql, paid, state);
    states.push({ name: `order, ${name}`, path: `/orders/${token}` });
    if (name === "cancelled") {
      const link = /\/pay\/[\w-]{48}/.exec(await (await fetch(`${appUrl}/orders/${token}`)).text())?.[0];
      if (!link) throw new Error("The order's page offers no link for a relative.");
      states.push({ name: "a relative pays", path: link });
      states.push({ name: "a relative gives a number", path: `${link}/number` });
      states.push({ name: "to pay again", path: `/orders/${token}/pay` });
      states.push({ name: "to cancel", path: `/orders/${token}/cancel` });
    }
    if (name === "pending") states.push({ name: "not to cancel now", path: `/orders/${token}/cancel` });
    if (name !== "offered") continue;
    const [attempt] = await sql`
      select return_reference from payment_attempts where order_id = (select id from orders where token = ${token})`;
    states.push({ name: "to the gateway’s page", path: `/orders/${token}/hosted-page` });
    states.push({ name: "back from the gateway’s page", path: `/returns/${attempt?.return_reference}` });
  }
  return [
    { name: "home", path: "/" },
    { name: "department", path: "/categories/tissus" },
    { name: "narrowed", path: "/categories/epicerie?sort=price-up&max=1500" },
    { name: "nothing found there", path: "/categories/epicerie?min=900000" },
    { name: "product", path: "/products/pagne-wax-soleil" },
    { name: "product with one picture", path: "/products/savon-noir" },
    { name: "sold out", path: "/products/abat-jour-en-raphia" },
    { name: "search", path: "/search?q=savon" },
    { name: "search without result", path: "/search?q=helicoptere" },
    { name: "no such address", path: "/nothing-here", status: 404 },
    { name: "no such product", path: "/products/nothing-here", status: 404 },
    { name: "no such order", path: `/orders/${"A".repeat(27)}`, status: 404 },
    { name: "empty cart", path: "/cart" },
    { name: "empty checkout", path: "/checkout" },
    { name: "cart", path: "/cart", hasCart: true },
    { name: "checkout", path: "/checkout", hasCart: true },
    ...states,
    { name: "order, paid", path: `/orders/${paid}` },
    { name: "order, delivered", path: `/orders/${delivered}` },
    { name: "order, refund due", path: `/orders/${refundDue}` },
    { name: "receipt", path: `/orders/${paid}/receipt` },
    { name: "look-up", path: "/orders" },
    { name: "true receipt", path: `/receipts/check?r=${proof}` },
    { name: "false receipt", path: "/receipts/check?r=1" },
    { name: "no receipt", path: "/receipts/check" },
    { name: "without a network", path: "/offline" },
    { name: "sign-in", path: "/admin/sign-in" },
  ];
}

/** Every page of the admin; the pages of one thing show what the shop has of it. */
export async function makeDeskPages(sql: Sql): Promise<ShownPage[]> {
  await sql`
    insert into review_cases (reason, identifier, tx_reference, amount_xof)
    values ('orphan', ${`FOREIGN-${randomUUID()}`}, '424242', 700)`;
  const [found] = await sql`
    select (select id from orders where status = 'paid' order by placed_at desc limit 1) as paid,
      (select id from orders where status = 'awaiting_payment' order by placed_at desc limit 1) as waiting,
      (select id from review_cases order by opened_at desc limit 1) as case,
      (select id from variants where sku = 'SAV-01') as variant`;
  return [
    { name: "desk, orders", path: "/admin/orders" },
    { name: "desk, no order found", path: "/admin/orders?q=ZZZZZZZZ" },
    { name: "desk, paid order", path: `/admin/orders/${found?.paid}` },
    { name: "desk, receipt", path: `/admin/orders/${found?.paid}/receipt` },
    { name: "desk, waiting order", path: `/admin/orders/${found?.waiting}` },
    { name: "desk, review", path: "/admin/review" },
    { name: "desk, case", path: `/admin/review/${found?.case}` },
    { name: "desk, stock", path: "/admin/stock" },
    { name: "desk, stock of one", path: `/admin/stock/${found?.variant}` },
    { name: "desk, gateway", path: "/admin/gateway" },
    { name: "desk, reconciliation", path: "/admin/reconciliation" },
    { name: "desk, day without reconciliation", path: "/admin/reconciliation/2020-02-30" },
    { name: "desk, promotions", path: "/admin/promotions" },
    { name: "desk, settings", path: "/admin/settings" },
  ].map((page) => ({ ...page, isDesk: true }));
}

function buy(appUrl: string): Promise<string> {
  const shopper = new WebShopper({ appUrl, phone: newPhone("01"), customerName: "Afi Mensah" });
  return shopper.buy([{ slug: "savon-noir" }, { slug: "pagne-wax-soleil" }]);
}

/** Until the order has its receipt, which is returned. */
async function untilPaid(appUrl: string, token: string): Promise<string> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answer = await fetch(`${appUrl}/orders/${token}/receipt`, { redirect: "manual" });
    const text = await answer.text();
    if (answer.status === 200) return text;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("The order was not paid in time.");
}
