import type { Locator, Page } from "@playwright/test";
import { noteAnnouncements, readAnnouncements } from "#e2e/announcements.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, words } from "#e2e/shopper.ts";
import ordersFr from "../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };
import promotionsFr from "../messages/fr/promotions.json" with { type: "json" };
import shopFr from "../messages/fr/shop.json" with { type: "json" };

const { cart, catalogue, checkout } = words.fr;
const { again, scenes } = paymentsFr;

/** Somebody who hears the page: acts, is told by it, and knows where they are. */
class Listener {
  readonly #page: Page;
  #expected: (string | RegExp)[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** After the act exactly this is announced, each once, and the focus is there. A string is a part. */
  async step(act: () => Promise<unknown>, announced: (string | RegExp)[], focused: Locator): Promise<void> {
    await this.#expectHeard("nothing was said late, or twice");
    await this.#page.evaluate(() => window.announced?.splice(0));
    await act();
    this.#expected = announced;
    await this.#expectHeard("what was said");
    await expect(focused).toBeFocused();
  }

  /** What a page said that had been opened in the middle of a change. */
  heardSoFar(announced: string[]): void {
    this.#expected = announced;
  }

  /** After the act another page is open: a screen reader reads it from its top, so the focus is nowhere in it. */
  async open(act: () => Promise<unknown>, heading: string | RegExp): Promise<void> {
    await this.#expectHeard("nothing was said late, or twice");
    await act();
    await expect(this.#page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    this.#expected = [];
    await this.#expectHeard("what was said by the page that opened");
    const isAtTop = () =>
      this.#page.evaluate(() => /^(body|h1)$/.test(document.activeElement?.localName ?? ""));
    expect(await isAtTop(), "the focus is at the top").toBe(true);
  }

  async #expectHeard(why: string): Promise<void> {
    const begun = this.#expected.map((text) =>
      typeof text === "string"
        ? expect.stringContaining(text.replaceAll(/\s/g, " "))
        : expect.stringMatching(text),
    );
    await expect.poll(() => readAnnouncements(this.#page), { message: why }).toEqual(begun);
  }
}

test("the whole purchase is heard: each change once, and the focus where one goes on", async ({
  page,
  gateway,
}) => {
  test.setTimeout(120_000);
  await noteAnnouncements(page);
  const listener = new Listener(page);
  const button = (name: string | RegExp) => page.getByRole("button", { name });

  await listener.open(() => page.goto("/"), shopFr.hero.title);
  const search = page.getByLabel(shopFr.searchLabel);
  await listener.step(() => search.fill("awal"), ["1 suggestion"], search);
  await listener.open(() => search.press("Enter"), /awal/);
  await listener.open(
    () =>
      page
        .getByRole("link", { name: /Jeu d'awalé/ })
        .first()
        .click(),
    /Jeu d'awalé/,
  );

  const add = button(catalogue.add);
  await page.getByRole("radio", { name: /^Plateau sculpté/ }).check();
  const quantity = page.getByRole("combobox", { name: catalogue.quantity });
  await quantity.selectOption("9");
  for (const press of ["once", "twice"])
    await listener.step(() => test.step(press, () => add.click()), [cart.refusals.not_enough_stock], add);
  await quantity.selectOption("1");
  await page.getByRole("radio", { name: /^Plateau sur pieds/ }).check();
  await listener.step(() => add.click(), ["Ajouté. Votre panier en contient 1."], add);
  await listener.step(() => add.click(), ["Ajouté. Votre panier en contient 2."], add);
  await listener.open(() => page.getByRole("link", { name: catalogue.seeCart }).click(), cart.title);

  const more = button(/^Un de plus/);
  for (const count of [3, 4])
    await listener.step(() => more.click(), [cart.changed.replace("{count}", String(count))], more);
  await listener.step(() => button(/^Retirer/).click(), ["Vous avez retiré "], button(/^Remettre/));
  await listener.step(
    () => button(/^Remettre/).click(),
    ["Jeu d'awalé · Plateau sur pieds est de nouveau dans votre panier."],
    page.getByRole("heading", { level: 1, name: cart.title }),
  );
  await page.getByText(promotionsFr.code.title, { exact: true }).click();
  const code = page.getByLabel(promotionsFr.code.label);
  const said = (text: string) => page.getByText(text, { exact: true });
  for (const typed of ["personne", "encore"]) {
    await code.fill(typed);
    // The same words again are not said by the region, but read where the focus comes to.
    await listener.step(
      () => code.press("Enter"),
      typed === "personne" ? [promotionsFr.code.refusals.unknown] : [],
      said(promotionsFr.code.refusals.unknown),
    );
  }

  await listener.open(
    () => page.getByRole("link", { name: cart.checkout, exact: true }).click(),
    checkout.heading,
  );
  const [name, phone] = [page.getByLabel(checkout.customerName), page.getByLabel(checkout.phone)];
  const pay = button(/^Payer/);
  await listener.step(() => pay.click(), [], name);
  await expect(name, "read with the field").toHaveAccessibleDescription(checkout.errors.name_missing);
  await name.fill("Afi Essai");
  await phone.fill("12");
  const place = page.getByRole("radio", { name: /Bè/ }).first();
  await place.focus();
  await listener.step(() => place.press("Space"), [/^[\d\s]+F\sCFA$/], place);
  await listener.step(() => pay.click(), [], phone);
  await expect(phone).toHaveAccessibleDescription(/n’est pas complet/);
  const [first, second] = [newPhone(), newPhone().replace(/^9./, "79")];
  await phone.fill(first);
  await expect(page.getByRole("radio", { name: /Mixx by Yas/ })).toBeChecked();

  await pay.click();
  const heading = (name: string) => page.getByRole("heading", { level: 1, name, exact: true });
  await expect(heading(scenes.confirm.title)).toBeVisible();
  // Opened while the prompt was on its way, it says once that it is there.
  const heard = await readAnnouncements(page);
  listener.heardSoFar(heard.length > 0 ? [scenes.confirm.title] : []);
  const decide = async (number: string, decision: "approve" | "cancel") => {
    const [prompt] = await gateway.promptsOf(number);
    await gateway.decide(prompt?.txReference ?? 0, decision);
  };
  const top = page.locator("body");
  await listener.step(() => decide(first, "cancel"), [scenes.prompt_cancelled.title], top);

  await listener.open(() => page.getByRole("link", { name: again.choose }).click(), again.title);
  const submit = button(again.submit);
  await listener.step(() => submit.click(), [again.refusals.phone_limited], page.getByRole("alert"));
  await listener.step(() => submit.click(), [], page.getByRole("alert"));
  await phone.fill(second);
  await expect(page.getByRole("radio", { name: /Moov Money/ })).toBeChecked();
  await submit.click();
  await expect(heading(scenes.confirm.title)).toBeVisible();
  listener.heardSoFar((await readAnnouncements(page)).length > 0 ? [scenes.confirm.title] : []);
  await listener.step(() => decide(second, "approve"), [scenes.paid.title], top);

  await listener.open(() => page.goto("/orders"), ordersFr.lookUp.title);
  const open = button(ordersFr.lookUp.submit);
  const order = page.getByLabel(ordersFr.lookUp.code);
  await listener.step(() => open.click(), [], page.getByLabel(ordersFr.lookUp.phone));
  await page.getByLabel(ordersFr.lookUp.phone).fill(first);
  await listener.step(() => open.click(), [], order);
  await order.fill("ZZZZ-ZZZZ");
  await listener.step(() => open.click(), [ordersFr.lookUp.refusals.no_such_order], page.getByRole("alert"));
});
