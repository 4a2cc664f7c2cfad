import { expect, test } from "#e2e/fixtures.ts";
import { Keyboard } from "#e2e/keyboard.ts";
import { fillCheckout, newPhone, order, words } from "#e2e/shopper.ts";
import ordersEn from "../messages/en/orders.json" with { type: "json" };
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };
import receiptsFr from "../messages/fr/receipts.json" with { type: "json" };
import shopFr from "../messages/fr/shop.json" with { type: "json" };

// A page that glides to what has the focus is looked at before it is there.
test.use({ contextOptions: { reducedMotion: "reduce" } });

// Nobody of these touches or points at anything: Tab, Enter, Space and the arrow keys, and a look at every stop.
const { again, cancel, handOver, nothingArrived, page: hostedPage, scenes } = paymentsFr;

test("from the front page by the search to a receipt, with the keyboard alone", async ({ page }) => {
  test.setTimeout(90_000);
  const { cart, catalogue, checkout } = words.fr;
  const keyboard = new Keyboard(page);
  await page.goto("/");
  const skip = page.getByRole("link", { name: "Aller au contenu" });
  await keyboard.tabTo(skip);
  await expect(skip).toBeInViewport();
  // By its name: as soon as it suggests, it is a combobox.
  await keyboard.fill(page.getByLabel(shopFr.searchLabel), "karité");
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=karit/);
  await keyboard.follow(page.getByRole("link", { name: "Beurre de karité brut" }).first());

  const add = page.getByRole("button", { name: catalogue.add });
  await keyboard.follow(add);
  await expect(page.getByRole("link", { name: "Panier, 1 article" })).toBeVisible();
  await expect(add, "adding takes the focus from nobody").toBeFocused();
  await keyboard.follow(page.getByRole("link", { name: catalogue.seeCart }));

  const pieces = (count: number) =>
    page.getByRole("group", { name: /Quantité/ }).getByText(String(count), { exact: true });
  const [more, less] = [
    page.getByRole("button", { name: /Un de plus/ }),
    page.getByRole("button", { name: /Un de moins/ }),
  ];
  await keyboard.follow(more);
  await expect(pieces(2)).toBeVisible();
  await expect(more, "whoever wants three presses again").toBeFocused();
  await keyboard.press("Space");
  await expect(pieces(3)).toBeVisible();
  await keyboard.tabTo(less, "Shift+Tab");
  await keyboard.press("Space");
  await expect(pieces(2)).toBeVisible();
  await keyboard.follow(page.getByRole("button", { name: /^Retirer/ }));
  await expect(page.getByRole("heading", { name: cart.empty })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remettre/ }), "what was pressed is gone").toBeFocused();
  await keyboard.follow(page.getByRole("link", { name: cart.browse }));

  await keyboard.follow(page.getByRole("link", { name: "Beurre de karité brut" }).first());
  await keyboard.follow(add);
  await keyboard.follow(page.getByRole("status").getByRole("link", { name: cart.checkout, exact: true }));
  await keyboard.fill(page.getByLabel(checkout.customerName), "Yawa Clavier");
  await keyboard.fill(page.getByLabel(checkout.phone), newPhone("01"));
  const mixx = page.getByRole("radio", { name: /Mixx by Yas/ });
  await expect(mixx, "the number has chosen its network").toBeChecked();
  // A group of radio buttons is one stop; the arrows choose in it.
  await keyboard.tabTo(mixx);
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /Moov Money/ })).toBeChecked();
  await keyboard.press("ArrowUp");
  await expect(mixx).toBeChecked();
  const places = page.getByRole("radiogroup", { name: checkout.where }).getByRole("radio");
  await keyboard.tabTo(places.first());
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await expect(places.nth(1)).toBeChecked();
  await keyboard.follow(page.getByRole("button", { name: /^Payer/ }));
  await expect(page.getByRole("heading", { name: scenes.paid.title, exact: true })).toBeVisible({
    timeout: 25_000,
  });

  await keyboard.follow(page.getByRole("link", { name: receiptsFr.open }));
  await expect(page.getByRole("heading", { level: 1, name: /^Reçu n°/ })).toBeVisible();
  await keyboard.tabTo(page.getByRole("button", { name: receiptsFr.print }));
  await keyboard.follow(page.getByRole("link", { name: receiptsFr.back }));
  await keyboard.follow(page.getByRole("button", { name: ordersFr.again.submit }));
  await expect(page).toHaveURL(/\/cart$/);
});

test("a refused payment is tried again, by another number and network, then by the gateway's page, with the keyboard alone", async ({
  page,
  gateway,
}) => {
  await gateway.set({ pageReturnS: 0 });
  const keyboard = new Keyboard(page);
  const [phone, second] = [newPhone(), newPhone().replace(/^9./, "79")];
  await order(page, { phone });
  await expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible();
  await keyboard.follow(page.getByText(nothingArrived.title));
  await expect(page.getByText(/Vous pouvez aussi composer/)).toBeVisible();
  await gateway.decide((await gateway.promptsOf(phone))[0]?.txReference ?? 0, "cancel");
  await expect(page.getByRole("heading", { name: scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });

  // To the same number at once: refused, and what is said about it is where the focus is.
  await keyboard.follow(page.getByRole("link", { name: again.choose }));
  await expect(page.getByRole("heading", { level: 1, name: again.title })).toBeVisible();
  await keyboard.follow(page.getByRole("button", { name: again.submit }));
  const refusal = page.getByRole("alert").filter({ hasText: /vient de recevoir une demande/ });
  await expect(refusal).toBeVisible();
  await expect(refusal).toBeFocused();
  await keyboard.fill(page.getByLabel(words.fr.checkout.phone), second);
  const moov = page.getByRole("radio", { name: /Moov Money/ });
  await expect(moov, "the number has chosen its network").toBeChecked();
  await keyboard.tabTo(moov);
  await keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: /Mixx by Yas/ })).toBeChecked();
  await keyboard.press("ArrowDown");
  await expect(moov).toBeChecked();
  await keyboard.follow(page.getByRole("button", { name: again.submit }));
  await expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible();
  await gateway.decide((await gateway.promptsOf(second))[0]?.txReference ?? 0, "cancel");
  await expect(page.getByRole("heading", { name: scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });

  await keyboard.follow(page.getByRole("button", { name: hostedPage.go }));
  await expect(page.getByRole("heading", { name: handOver.title })).toBeVisible();
  await keyboard.follow(page.getByRole("link", { name: handOver.go }));
  await expect(page).toHaveURL(/\/v1\/page\/checkout\?/);
});

test("an order is given up, looked up again and read in the other language, with the keyboard alone", async ({
  page,
  gateway,
  sql,
}) => {
  const keyboard = new Keyboard(page);
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible();
  await gateway.decide((await gateway.promptsOf(phone))[0]?.txReference ?? 0, "cancel");
  await expect(page.getByRole("heading", { name: scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });
  await keyboard.follow(page.getByRole("link", { name: cancel.title, exact: true }));
  await keyboard.follow(page.getByRole("button", { name: cancel.submit }));
  await expect(page.getByRole("heading", { name: scenes.cancelled.title })).toBeVisible();

  const [placed] = await sql`select code from orders where token = ${token}`;
  await page.goto("/");
  await keyboard.follow(page.getByRole("contentinfo").getByRole("link", { name: ordersFr.lookUp.link }));
  await expect(page).toHaveURL(/\/orders$/);
  await keyboard.follow(page.getByRole("link", { name: "English" }));
  await expect(page.getByRole("heading", { level: 1, name: ordersEn.lookUp.title })).toBeVisible();
  await keyboard.fill(page.getByLabel(ordersEn.lookUp.phone), phone);
  await keyboard.fill(page.getByLabel(ordersEn.lookUp.code), "ZZZZ-ZZZZ");
  await keyboard.press("Enter");
  const refusal = page.getByRole("alert").filter({ hasText: ordersEn.lookUp.refusals.no_such_order });
  await expect(refusal).toBeFocused();
  await keyboard.fill(page.getByLabel(ordersEn.lookUp.code), String(placed?.code));
  await keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/en/orders/${token}$`));
});

test("on every page the keyboard reaches all there is, in its order, sees where it is, and gets out again", async ({
  page,
  gateway,
}) => {
  test.setTimeout(120_000);
  const keyboard = new Keyboard(page);
  await fillCheckout(page, { phone: newPhone() });
  for (const path of [
    "/",
    "/categories/soins?stock=1",
    "/products/pagne-wax-soleil",
    "/search?q=zzz",
    "/cart",
    "/checkout",
    "/orders",
    "/nowhere",
  ]) {
    await page.goto(path);
    await keyboard.goRound();
  }
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: scenes.confirm.title })).toBeVisible();
  await page.reload();
  // Once the script follows the order, the way to refresh the page by hand is not needed.
  await expect(page.getByRole("link", { name: ordersFr.refreshByHand })).toBeHidden();
  await keyboard.goRound();
  await gateway.decide((await gateway.promptsOf(phone))[0]?.txReference ?? 0, "cancel");
  await expect(page.getByRole("heading", { name: scenes.prompt_cancelled.title })).toBeVisible({
    timeout: 25_000,
  });
  for (const path of ["", "/pay", "/cancel"]) {
    await page.goto(`/orders/${token}${path}`);
    await expect(page.getByRole("link", { name: ordersFr.refreshByHand })).toBeHidden();
    await keyboard.goRound();
  }
});

test("after a refusal the focus is on what must be corrected", async ({ page }) => {
  const pay = await fillCheckout(page, { phone: newPhone() });
  await page.getByLabel(words.fr.checkout.phone).fill("123");
  await pay.click();
  await expect(page.getByLabel(words.fr.checkout.phone)).toBeFocused();
});
