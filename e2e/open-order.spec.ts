import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { type Language, newPhone, order, putIntoCart, words } from "#e2e/shopper.ts";
import ordersEn from "../messages/en/orders.json" with { type: "json" };
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

const open = { fr: ordersFr.open, en: ordersEn.open };
/** Each kind of page on which one looks around, and those of paying from which one could lose sight of an order. */
const paths = [
  "/",
  "/categories/soins",
  "/products/savon-noir",
  "/search?q=savon",
  "/search?q=helicoptere",
  "/products/nothing-here",
  "/cart",
  "/checkout",
  "/orders",
];

const noticeOf = (page: Page, language: Language, code: string) =>
  page.getByRole("banner").getByText(open[language].text.replace("{code}", code), { exact: true });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("an unpaid order is named on every page in both languages, to nobody else, and no longer once it is paid", async ({
      page,
      browser,
      baseURL,
      gateway,
      sql,
    }) => {
      test.setTimeout(90_000);
      const stranger = await (
        await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled })
      ).newPage();
      const phone = newPhone();
      const token = await order(page, { phone });
      const [placed] = await sql`select code from orders where token = ${token}`;
      const code = `${placed?.code.slice(0, 4)}-${placed?.code.slice(4)}`;
      // With something in it again, the cart is not that of an order.
      await putIntoCart(page, "fr");
      await putIntoCart(stranger, "fr");
      for (const language of ["fr", "en"] as const) {
        const { prefix } = words[language];
        for (const path of paths) {
          await page.goto(prefix + path);
          await expect(noticeOf(page, language, code), `${language} ${path}`).toBeVisible();
          for (const [name, address] of [
            [open[language].pay, `${prefix}/orders/${token}`],
            [open[language].cancel, `${prefix}/orders/${token}/cancel`],
          ] as const)
            await expect(page.getByRole("banner").getByRole("link", { name })).toHaveAttribute(
              "href",
              address,
            );
          await stranger.goto(prefix + path);
          await expect(stranger.getByRole("heading", { level: 1 })).toBeVisible();
          await expect(noticeOf(stranger, language, code), "a stranger's page").toHaveCount(0);
          expect(await stranger.content()).not.toContain(token);
        }
      }
      await stranger.context().close();

      await gateway.decideOnFirst(phone, "approve");
      await page.goto(`/orders/${token}`);
      await expect(
        page.getByRole("heading", { name: paymentsFr.scenes.paid.title, exact: true }),
      ).toBeVisible();
      for (const [language, path] of [
        ["fr", "/"],
        ["en", "/cart"],
        ["fr", "/checkout"],
        ["en", "/orders"],
      ] as const) {
        await page.goto(words[language].prefix + path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(noticeOf(page, language, code), `${language} ${path}`).toHaveCount(0);
        await expect(page.getByRole("banner").getByRole("link", { name: open[language].pay })).toHaveCount(0);
      }
    });
  });
}
