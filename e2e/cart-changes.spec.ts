import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { takeFromShelf } from "#e2e/shelf.ts";
import { addToCart, type Language, newPhone, openCart, words } from "#e2e/shopper.ts";
import { formatXof } from "#lib/money.ts";

/** Two soaps in the cart; its page is open. */
async function fillCart(page: Page, language: Language = "fr"): Promise<void> {
  const { catalogue, prefix } = words[language];
  await page.goto(`${prefix}/products/savon-noir`);
  await page.getByRole("combobox", { name: catalogue.quantity }).selectOption("2");
  await addToCart(page, language);
  await openCart(page, language);
}

for (const language of ["fr", "en"] as const) {
  test(`what was taken out of the cart is named, and one button puts it back as it was (${language})`, async ({
    page,
    javaScriptEnabled,
  }) => {
    const { cart } = words[language];
    await fillCart(page, language);
    const soap = page.getByRole("group", { name: /savon noir|black soap/i });
    await expect(soap.getByText("2", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: new RegExp(`^${cart.remove} `) }).click();
    await expect(page.getByRole("heading", { name: cart.empty })).toBeVisible();
    const notice = page.getByRole("status").filter({ hasText: /savon noir|black soap/i });
    await expect(notice).toBeVisible();
    const putBack = notice.getByRole("button", { name: cart.putBack.submit });
    if (javaScriptEnabled) await expect(putBack).toBeFocused();
    await putBack.click();
    await expect(soap.getByText("2", { exact: true })).toBeVisible();
    await expect(notice.filter({ hasText: cart.putBack.done.replace("{name}", "").trim() })).toBeVisible();
    await expect(putBack).toHaveCount(0);
  });
}

test("another price and fewer pieces are told on cart and checkout, and what is left is ordered at the new total", async ({
  page,
  sql,
}) => {
  const { cart, checkout } = words.fr;
  await page.goto("/products/beurre-de-karite");
  await page.getByRole("combobox", { name: words.fr.catalogue.quantity }).selectOption("3");
  await addToCart(page, "fr");
  const [line] = await sql`
    select v.id, v.price_xof, s.on_hand - s.reserved as free from variants v join stock_levels s on s.variant_id = v.id
    join cart_lines l on l.variant_id = v.id order by l.added_at desc limit 1`;
  const inWords = (amountXof: number) => formatXof(amountXof, "fr");
  const price = `Le prix est passé de ${inWords(line?.price_xof)} à ${inWords(line?.price_xof + 500)} depuis que vous l’avez ajouté.`;
  let taken = line?.free - 2;
  try {
    await sql`update variants set price_xof = price_xof + 500 where id = ${line?.id}`;
    await takeFromShelf(sql, line?.id, line?.free - 2);
    await page.goto("/cart");
    await expect(page.getByText(price)).toBeVisible();
    await expect(page.getByText("Il n’en reste que 2 : nous en comptons 2 au lieu de 3.")).toBeVisible();
    const subtotal = inWords(2 * (line?.price_xof + 500));
    await expect(page.getByRole("definition").first()).toHaveText(subtotal);
    await page.getByRole("link", { name: cart.checkout, exact: true }).click();
    await expect(page.getByRole("note").filter({ hasText: cart.since.title })).toContainText(price);
    await page.getByLabel(checkout.customerName).fill("Afi Essai");
    await page.getByLabel(checkout.phone).fill(newPhone("01"));
    await page.getByRole("radio", { name: /Mixx by Yas/ }).check();
    await page.getByRole("radio", { name: /Bè/ }).first().check();

    // While the page is open another one goes: no order is made, and the new total is told.
    await takeFromShelf(sql, line?.id, 1);
    taken = line?.free - 1;
    const pay = page.getByRole("button", { name: new RegExp(`^${checkout.payWithoutAmount}`) });
    await pay.click();
    const refusal = page.getByRole("alert").filter({ hasText: "Rien n’a été débité" });
    const [place] = await sql`select fee_xof from delivery_places where name_fr like 'Bè%' order by position`;
    const total = inWords(line?.price_xof + 500 + place?.fee_xof);
    await expect(refusal).toContainText(checkout.newTotal.replace("{amount}", total));
    await pay.click();
    await expect(page).toHaveURL(/\/orders\/[\w-]{27}$/);
    const [ordered] = await sql`
      select o.total_xof, l.quantity from orders o join order_lines l on l.order_id = o.id
      where l.variant_id = ${line?.id} order by o.placed_at desc limit 1`;
    expect(ordered).toEqual({ total_xof: line?.price_xof + 500 + place?.fee_xof, quantity: 1 });
  } finally {
    await sql`update variants set price_xof = ${line?.price_xof} where id = ${line?.id}`;
    await takeFromShelf(sql, line?.id, -taken);
  }
});

test("what sold out while the page was open is refused in words, and the cart stays as it was", async ({
  page,
  sql,
}) => {
  const { cart, catalogue } = words.fr;
  const [soap] = await sql`
    select v.id, s.on_hand - s.reserved as free from variants v join stock_levels s on s.variant_id = v.id
    where v.sku = 'SAV-01'`;
  await page.goto("/products/savon-noir");
  await takeFromShelf(sql, soap?.id, soap?.free);
  try {
    await page.getByRole("button", { name: catalogue.add }).click();
    await expect(page.getByRole("status").filter({ hasText: cart.refusals.sold_out })).toBeVisible();
    await expect(page.getByRole("link", { name: "Panier, vide" })).toBeVisible();
  } finally {
    await takeFromShelf(sql, soap?.id, -soap?.free);
  }
});
