import type postgres from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import { fillCheckout, newPhone, order, words } from "#e2e/shopper.ts";
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };
import promotionsFr from "../messages/fr/promotions.json" with { type: "json" };
import shopFr from "../messages/fr/shop.json" with { type: "json" };

const { checkout } = words.fr;
const { code } = promotionsFr;
const { noAnswer } = shopFr;
const placed = /\/orders\/[\w-]{27}$/;

test("une commande part en une demande, et sa page n’est chargée qu’une fois", async ({ page }) => {
  const asked: string[] = [];
  const pay = await fillCheckout(page, { phone: newPhone() });
  page.on("request", (sent) => {
    const { pathname } = new URL(sent.url());
    const isLoad = sent.isNavigationRequest() && placed.test(pathname);
    if (sent.method() === "POST" || isLoad) asked.push(`${sent.method()} ${pathname}`);
  });
  await pay.click();
  await expect(page).toHaveURL(placed);
  expect(asked).toEqual(["POST /api/checkout", `GET ${new URL(page.url()).pathname}`]);
});

test("quand la réponse se perd, la page le dit, garde tout, et le même formulaire retrouve la même commande", async ({
  page,
  sql,
}) => {
  const phone = newPhone();
  let lost = 0;
  const pay = await fillCheckout(page, { phone });
  await page.route("**/api/checkout", async (route) => {
    if (lost > 1) return route.continue();
    lost += 1;
    // The first one never leaves the phone, of the second the answer is lost.
    if (lost === 2) await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  for (const time of [1, 2]) {
    await pay.click();
    await expect.poll(() => lost).toBe(time);
    await expect(page.getByRole("alert").filter({ hasText: noAnswer })).toBeVisible();
    await expect(page.locator("[name=phone]")).toHaveValue(phone);
  }
  await pay.click();
  await expect(page).toHaveURL(placed);
  expect(await sql`select from orders where customer_phone = ${phone}`).toHaveLength(1);
});

test("only a page of ours orders, and what is no form is refused", async ({ request, sql, baseURL }) => {
  const count = async () => (await sql`select count(*)::int as n from orders`)[0]?.n;
  const before = await count();
  const own = { origin: new URL(baseURL ?? "").origin };
  const multipart = { locale: "fr", phone: "90000000" };
  for (const origin of ["https://evil.example", "null"])
    expect((await request.post("/api/checkout", { headers: { origin }, multipart })).status(), origin).toBe(
      403,
    );
  const crossSite = { ...own, "sec-fetch-site": "cross-site" };
  expect((await request.post("/api/checkout", { headers: crossSite, multipart })).status()).toBe(403);
  for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"])
    for (const data of ["", "rubbish", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n']) {
      const sent = await request.post("/api/checkout", { headers: { ...own, "content-type": type }, data });
      expect(sent.status(), `${type} ${data}`).toBe(400);
    }
  const rubbish = { locale: "fr", idempotencyKey: "1", total: "1" };
  expect((await request.post("/api/checkout", { headers: own, multipart: rubbish })).status()).toBe(200);
  expect(await count()).toBe(before);
});

test("un refus est dit dans le formulaire, sans être demandé deux fois", async ({ page, sql }) => {
  const phone = newPhone();
  const pay = await fillCheckout(page, { phone });
  await page.locator("[name=customerName]").fill("A");
  const posts: string[] = [];
  page.on("request", (sent) => sent.method() === "POST" && posts.push(new URL(sent.url()).pathname));
  await pay.click();
  await expect(page.locator("[name=customerName]")).toBeFocused();
  await expect(page.locator("[name=customerName]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=customerName]")).toHaveValue("A");
  expect(posts).toEqual(["/api/checkout"]);

  await page.locator("[name=customerName]").fill("Afi Essai");
  await sql`insert into blocked_phones (phone, blocked_by) select ${phone}, id from staff_members limit 1`;
  const tries = await countTries(sql);
  await pay.click();
  await expect(page.locator("#refusal")).toBeFocused();
  expect(await countTries(sql)).toBe(tries + 1);
  expect(posts).toEqual(["/api/checkout", "/api/checkout"]);
  await sql`delete from blocked_phones where phone = ${phone}`;
  await pay.click();
  await expect(page).toHaveURL(placed);
});

test("un code promo au paiement ne fait rien oublier de ce qui est écrit", async ({ page }) => {
  await fillCheckout(page, { phone: newPhone() });
  const loads: string[] = [];
  page.on("request", (sent) => sent.isNavigationRequest() && loads.push(sent.url()));
  const typed = await page.getByLabel(checkout.phone).inputValue();
  await page.getByText(code.title, { exact: true }).click();
  await page.getByLabel(code.label).fill("personne");
  await page.getByRole("button", { name: code.apply }).click();
  await expect(page.getByText(code.refusals.unknown)).toBeVisible();
  await expect(page.getByLabel(checkout.phone)).toHaveValue(typed);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^Payer \d/ })).toBeVisible();
  expect(loads).toEqual([]);
});

test("deux appuis de suite envoient un formulaire, et le bouton le dit", async ({ page, sql }) => {
  const phone = newPhone();
  const pay = await fillCheckout(page, { phone });
  let posts = 0;
  const held = Promise.withResolvers<void>();
  await page.route("**/api/checkout", async (route) => {
    posts += 1;
    await held.promise;
    await route.continue();
  });
  await pay.click();
  const sending = page.getByRole("button", { name: checkout.sending });
  await expect(sending).toHaveAttribute("aria-disabled", "true");
  await sending.click({ force: true });
  await sending.press("Enter");
  held.resolve();
  await expect(page).toHaveURL(placed);
  expect(posts).toBe(1);
  expect(await sql`select from orders where customer_phone = ${phone}`).toHaveLength(1);
});

test("une page de commande qui se renouvelle garde ce qu’on y a ouvert, sans être rechargée", async ({
  page,
  gateway,
}) => {
  const { relative, scenes } = paymentsFr;
  const phone = newPhone();
  await order(page, { phone });
  await expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible();
  const loads: string[] = [];
  page.on("request", (sent) => sent.isNavigationRequest() && loads.push(sent.url()));
  const fold = page.getByText(relative.ask, { exact: true });
  await fold.click();

  await gateway.decideOnFirst(phone, "cancel");
  await expect(page.getByRole("heading", { name: scenes.prompt_cancelled.title })).toBeVisible();
  await expect(page.getByRole("link", { name: relative.whatsapp })).toBeVisible();
  await expect(fold).toBeFocused();
  expect(loads).toEqual([]);
});

test.describe("sans scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("un refus est compté une fois, et garde ce qui a été écrit", async ({ page, sql }) => {
    const phone = newPhone();
    const pay = await fillCheckout(page, { phone });
    await sql`insert into blocked_phones (phone, blocked_by) select ${phone}, id from staff_members limit 1`;
    const tries = await countTries(sql);
    await pay.click();
    await expect(page.locator("#refusal")).toBeVisible();
    expect(await countTries(sql)).toBe(tries + 1);
    await sql`delete from blocked_phones where phone = ${phone}`;
    await page.locator("main button[type=submit]").last().click();
    await expect(page).toHaveURL(placed);
  });
});

/** Payments asked for, of all addresses. */
async function countTries(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<
    { tries: number }[]
  >`select coalesce(sum(tries), 0)::int as tries from address_tries`;
  return row?.tries ?? 0;
}
