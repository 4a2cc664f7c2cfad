import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import type { GatewayControl } from "#e2e/gateway-control.ts";
import { arrangeOrder, orderStates } from "#e2e/order-states.ts";
import { postRaw, type RawAnswer } from "#e2e/raw-post.ts";
import { fillCheckout, newPhone, order, putIntoCart, words } from "#e2e/shopper.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };
import promotionsFr from "../messages/fr/promotions.json" with { type: "json" };
import shopFr from "../messages/fr/shop.json" with { type: "json" };

const { cart, catalogue, checkout } = words.fr;
const { again, cancel, scenes } = paymentsFr;

type Story = { page: Page; sql: Sql; gateway: GatewayControl };
/** What stands on the screen once the form was taken, also when its page is read again; then what stands behind it. */
type Truth = { seen: () => Promise<void>; counted: () => Promise<void> };
type Form = {
  name: string;
  /** Where it is posted to. */
  address: RegExp;
  /** Opens the page of the form, filled in. Returns how its button is pressed, and what is true afterwards. */
  arrange: (story: Story) => Promise<Truth & { press: () => Promise<void> }>;
};

const pieces = (page: Page, count: number) =>
  page.getByRole("group", { name: /^Quantité de/ }).getByText(String(count), { exact: true });

/** The shopper's cart holds so many pieces, and one line. */
async function expectInCart(page: Page, count: number): Promise<void> {
  await page.goto("/cart");
  await expect(pieces(page, count)).toBeVisible();
  await expect(page.getByRole("group", { name: /^Quantité de/ })).toHaveCount(1);
}

async function openFilledCart(page: Page): Promise<void> {
  await putIntoCart(page, "fr");
  await page.goto("/cart");
}

/** An order of this shopper's whose payment was cancelled on the phone. */
async function arrangeUnpaid({ page, sql }: Story): Promise<string> {
  const model = await order(page, { phone: newPhone("03") });
  const { cancelled } = orderStates;
  if (!cancelled) throw new Error("unreachable");
  return arrangeOrder(sql, model, cancelled);
}

const attemptsOf = (sql: Sql, token: string) =>
  sql`select from payment_attempts a join orders o on o.id = a.order_id where o.token = ${token}`;

const forms: Form[] = [
  {
    name: "add",
    address: /\/api\/cart\/lines$/,
    arrange: async ({ page }) => {
      await page.goto("/products/savon-noir");
      return {
        press: () => page.getByRole("button", { name: catalogue.add }).click(),
        seen: () =>
          expect(page.getByRole("banner").getByRole("link", { name: "Panier, 1 article" })).toBeVisible(),
        counted: () => expectInCart(page, 1),
      };
    },
  },
  {
    name: "quantity",
    address: /\/api\/cart\/quantity$/,
    arrange: async ({ page }) => {
      await openFilledCart(page);
      return {
        press: () => page.getByRole("button", { name: /^Un de plus/ }).click(),
        seen: () => expect(pieces(page, 2)).toBeVisible(),
        counted: () => expectInCart(page, 2),
      };
    },
  },
  {
    name: "put back",
    address: /\/api\/cart\/put-back$/,
    arrange: async ({ page }) => {
      await openFilledCart(page);
      await page.getByRole("button", { name: /^Un de plus/ }).click();
      await expect(pieces(page, 2)).toBeVisible();
      await page.getByRole("button", { name: /^Retirer/ }).click();
      await expect(page.getByRole("heading", { name: cart.empty })).toBeVisible();
      return {
        press: () => page.getByRole("button", { name: /^Remettre/ }).click(),
        seen: () => expect(pieces(page, 2)).toBeVisible(),
        counted: () => expectInCart(page, 2),
      };
    },
  },
  {
    name: "code",
    address: /\/api\/cart\/code$/,
    arrange: async ({ page, sql }) => {
      const code = `LOST${randomInt(1e9)}`;
      await sql`insert into promotions (code, kind, value) values (${code}, 'percent', 10)`;
      await openFilledCart(page);
      await page.getByText(promotionsFr.code.title, { exact: true }).click();
      await page.getByLabel(promotionsFr.code.label).fill(code.toLowerCase());
      const seen = () => expect(page.getByText(`Code ${code} : 10 % de moins`)).toBeVisible();
      return {
        press: () => page.getByRole("button", { name: promotionsFr.code.apply }).click(),
        seen,
        counted: async () => {
          await expectInCart(page, 1);
          await seen();
        },
      };
    },
  },
  {
    name: "checkout",
    address: /\/api\/checkout$/,
    arrange: async ({ page, sql, gateway }) => {
      const phone = newPhone();
      const pay = await fillCheckout(page, { phone });
      return {
        press: () => pay.click(),
        seen: () => expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible(),
        counted: async () => {
          expect(await sql`select from orders where customer_phone = ${phone}`).toHaveLength(1);
          expect(await gateway.promptsOf(phone)).toHaveLength(1);
        },
      };
    },
  },
  {
    name: "look-up",
    address: /\/api\/orders\/look-up$/,
    arrange: async ({ page, sql }) => {
      const phone = newPhone();
      const token = await order(page, { phone });
      const [placed] = await sql`select code from orders where token = ${token}`;
      await page.context().clearCookies();
      await page.goto("/orders");
      await page.getByLabel(ordersFr.lookUp.phone).fill(phone);
      await page.getByLabel(ordersFr.lookUp.code).fill(String(placed?.code));
      return {
        press: () => page.getByRole("button", { name: ordersFr.lookUp.submit }).click(),
        seen: () => expect(page).toHaveURL(new RegExp(`/orders/${token}$`)),
        counted: async () => {
          await page.goto("/");
          const code = formatOrderCode(String(placed?.code));
          await expect(page.getByText(ordersFr.open.text.replace("{code}", code))).toBeVisible();
        },
      };
    },
  },
  {
    name: "pay again",
    address: /\/api\/orders\/[\w-]+\/pay$/,
    arrange: async (story) => {
      const { page, sql, gateway } = story;
      const token = await arrangeUnpaid(story);
      const phone = newPhone().replace(/^9./, "79");
      await page.goto(`/orders/${token}/pay`);
      await page.getByLabel(checkout.phone).fill(phone);
      await page.getByRole("radio", { name: /Moov Money/ }).check();
      return {
        press: () => page.getByRole("button", { name: again.submit }).click(),
        seen: () => expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible(),
        counted: async () => {
          expect(await gateway.promptsOf(phone)).toHaveLength(1);
          expect(await attemptsOf(sql, token)).toHaveLength(2);
        },
      };
    },
  },
  {
    name: "cancel",
    address: /\/api\/orders\/[\w-]+\/cancel$/,
    arrange: async (story) => {
      const { page, sql } = story;
      const token = await arrangeUnpaid(story);
      await page.goto(`/orders/${token}/cancel`);
      return {
        press: () => page.getByRole("button", { name: cancel.submit }).click(),
        seen: async () => {
          await expect(page.getByRole("heading", { name: scenes.cancelled.title })).toBeVisible();
          await expect(page.getByRole("main").getByRole("alert"), "nothing was refused").toHaveCount(0);
        },
        counted: async () => {
          const told = await sql`
            select e.to_status from order_events e join orders o on o.id = e.order_id
            where o.token = ${token} and e.kind = 'order_cancelled'`;
          expect(told).toHaveLength(1);
        },
      };
    },
  },
  {
    name: "order again",
    address: /\/api\/orders\/[\w-]+\/again$/,
    arrange: async ({ page, sql }) => {
      const model = await order(page, { phone: newPhone("03") });
      const { "order expired": expired } = orderStates;
      if (!expired) throw new Error("unreachable");
      await page.goto(`/orders/${await arrangeOrder(sql, model, expired)}`);
      return {
        press: () => page.getByRole("button", { name: ordersFr.again.submit }).click(),
        seen: () => expect(pieces(page, 1)).toBeVisible(),
        counted: () => expectInCart(page, 1),
      };
    },
  },
];

type Lost = { path: string; body: string; cookies: Record<string, string>; answer: RawAnswer };

/** The next form that is posted there is taken by the shop, and its answer never arrives: neither page nor cookie. */
async function loseNextAnswer(page: Page, address: RegExp): Promise<() => Lost | undefined> {
  let lost: Lost | undefined;
  await page.route(
    ({ pathname }) => address.test(pathname),
    async (route) => {
      const request = route.request();
      const cookies = Object.fromEntries(
        (await page.context().cookies()).map(({ name, value }) => [name, value]),
      );
      const { pathname: path } = new URL(request.url());
      const body = request.postData() ?? "";
      lost = { path, body, cookies, answer: await postRaw(path, body, cookies) };
      // As when a person stops the loading: the page with the form stays.
      await route.abort("aborted");
    },
    { times: 1 },
  );
  return () => lost;
}

/** The cookies that matter: what of a form is shown on the page that follows is another one's each time. */
const lasting = ({ status, location, cookies: { draft, ...cookies } }: RawAnswer) => ({
  status,
  location,
  cookies,
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    for (const { name, address, arrange } of forms)
      test(`${name}: the answer is lost, and pressing again does nothing twice`, async ({
        page,
        sql,
        gateway,
      }) => {
        const { press, seen, counted } = await arrange({ page, sql, gateway });
        const findLost = await loseNextAnswer(page, address);
        await press();
        await expect.poll(findLost).toBeDefined();
        const lost = findLost();
        if (!lost) throw new Error("unreachable");
        expect(lost.answer.status).toBe(303);
        if (javaScriptEnabled) await expect(page.getByRole("alert")).toHaveText(shopFr.noAnswer);
        await press();
        await seen();
        if (javaScriptEnabled) await expect(page.getByText(shopFr.noAnswer)).toHaveCount(0);

        await page.reload();
        await seen();
        // As a browser repeats it by itself: the same answer, and the same cookie.
        const repeated = await postRaw(lost.path, lost.body, lost.cookies);
        const expected = lasting(lost.answer);
        expect(lasting(repeated)).toEqual(expected);
        const held = Object.fromEntries((await page.context().cookies()).map((one) => [one.name, one.value]));
        for (const [cookie, value] of Object.entries(expected.cookies))
          expect(held[cookie], cookie).toBe(value);
        // Also when of the lost answer nothing but its cookie had arrived.
        expect(
          (await postRaw(lost.path, lost.body, { ...lost.cookies, ...lost.answer.cookies })).status,
        ).toBe(303);
        await counted();
      });
  });
}
