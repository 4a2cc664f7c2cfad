import { expect, test } from "#e2e/fixtures.ts";
import { fillCheckout, newPhone, order } from "#e2e/shopper.ts";
import { agree, expectResult, openMenu, signIn } from "#e2e/staff.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };

test("nobody sees an order of the admin without signing in", async ({ page, request }) => {
  await page.goto("/admin/orders");
  await expect(page).toHaveURL(/\/admin\/sign-in/);
  const bare = await request.get("/admin/orders", { maxRedirects: 0 });
  expect(await bare.text()).not.toContain("<table");
});

test("a wrong password is refused in the reader's words, and nothing opens", async ({ page }) => {
  await page.goto("/admin/sign-in");
  await page.getByLabel("Adresse e-mail").fill("nobody@asigame.example");
  await page.getByLabel("Mot de passe").fill("certainly wrong");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByText(/L’adresse e-mail ou le mot de passe n’est pas/)).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/sign-in/);
});

test("the staff see a paid order with its timeline", async ({ page, sql }) => {
  const token = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 15_000 });
  const [row] = await sql`select code from orders where token = ${token}`;
  await signIn(page);
  const code = new RegExp(`${row?.code.slice(0, 4)}.?${row?.code.slice(4)}`);
  await page.getByRole("link", { name: code }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: code })).toBeVisible();
  await expect(page.getByText("Afi Essai").first()).toBeVisible();
  const timeline = page.getByRole("region", { name: admin.timeline.title });
  await expect(timeline.getByRole("listitem").first()).toBeVisible();
  expect(await timeline.getByRole("listitem").count()).toBeGreaterThan(4);
  // What opens the shopper's own page is in none of theirs.
  expect(await page.content()).not.toContain(token);
  await page.getByRole("link", { name: admin.order.receipt }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Reçu n°/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Imprimer" })).toBeVisible();
  expect(await page.content()).not.toContain(token);
  await page.context().clearCookies();
  await page.reload();
  await expect(page).toHaveURL(/\/admin\/sign-in/);
});

test("the staff take a paid order to its shopper step by step, and the shopper's page follows", async ({
  page,
  sql,
  context,
}) => {
  const token = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 15_000 });
  const [row] = await sql`select id from orders where token = ${token}`;
  const desk = await context.newPage();
  await signIn(desk);
  await desk.goto(`/admin/orders/${row?.id}`);
  await desk.getByRole("button", { name: admin.fulfil.preparing }).click();
  await desk.getByRole("button", { name: admin.fulfil.shipped }).click();
  await expect(desk.getByRole("button", { name: admin.fulfil.delivered })).toBeVisible();
  await expect(desk.getByText(admin.timeline.kinds.fulfilment_shipped).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("Votre commande est en route.")).toBeVisible();
});

test("the staff cancel an order that nobody is paying; not while a payment is open", async ({
  page,
  sql,
  context,
  gateway,
}) => {
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: /composez votre code PIN/ })).toBeVisible();
  const [row] = await sql`select id from orders where token = ${token}`;
  const desk = await context.newPage();
  await signIn(desk);
  await desk.goto(`/admin/orders/${row?.id}`);
  const cancel = desk.getByRole("button", { name: admin.cancel.title, exact: true });
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(cancel).toHaveCount(0);

  await gateway.decideOnFirst(phone, "cancel");
  await expect(page.getByRole("heading", { name: "Le paiement a été annulé" })).toBeVisible({
    timeout: 25_000,
  });
  await desk.reload();
  await cancel.click();
  await agree(desk, admin.cancel.submit);
  await expectResult(desk, admin.cancel.done);
  // The order as well as its payment.
  await expect(desk.getByText(admin.status.cancelled, { exact: true })).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "La commande est annulée" })).toBeVisible();
  await expect(cancel).toHaveCount(0);
});

test("“verify now” asks the gateway at once, and a success found so is applied", async ({
  page,
  sql,
  gateway,
}) => {
  await gateway.set({ callbackMode: "drop" });
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect.poll(async () => (await gateway.promptsOf(phone)).length).toBe(1);
  const [row] = await sql`select id from orders where token = ${token}`;
  await signIn(page);
  await page.goto(`/admin/orders/${row?.id}`);
  // Far from the next poll, so that only the button can have found it.
  await sql`update payment_attempts set next_poll_at = clock_now() + interval '1 hour' where order_id = ${row?.id}`;
  await sql`select graphile_worker.remove_job('attempt:' || id) from payment_attempts where order_id = ${row?.id}`;

  await gateway.decideOnFirst(phone, "approve");
  await page.getByRole("button", { name: "Vérifier maintenant" }).click();
  await expect
    .poll(async () => (await sql`select status from orders where id = ${row?.id}`)[0]?.status, {
      timeout: 10_000,
    })
    .toBe("paid");
});

test("a session that was ended opens nothing any more", async ({ page, sql }) => {
  await signIn(page);
  await sql`update staff_sessions set revoked_at = clock_now() where revoked_at is null`;
  await page.goto("/admin/orders");
  await expect(page).toHaveURL(/\/admin\/sign-in/);
});

test("signing out ends the session", async ({ page, sql }) => {
  await signIn(page);
  await openMenu(page);
  await page.getByRole("button", { name: admin.signOut }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in/);
  expect(await sql`select from staff_sessions where revoked_at is null`).toHaveLength(0);
});

test("the owner pauses a network: the checkout says so and no longer offers it", async ({
  page,
  sql,
  context,
}) => {
  await signIn(page);
  await page.goto("/admin/settings");
  await page.getByRole("checkbox", { name: /Moov Money/ }).check();
  await page.getByLabel(admin.settings.noteFr).fill("Retour prévu demain matin.");
  await page.getByRole("button", { name: admin.settings.save }).click();
  await expect(page.getByText(admin.settings.saved)).toBeVisible();
  const shopper = await context.newPage();
  await fillCheckout(shopper, { phone: newPhone() });
  await expect(shopper.getByText(/Moov Money est en pause/)).toBeVisible();
  await expect(shopper.getByText("Retour prévu demain matin.")).toBeVisible();
  await expect(shopper.getByRole("radio", { name: /Moov Money/ })).toHaveCount(0);
  await page.getByRole("checkbox", { name: /Moov Money/ }).uncheck();
  await page.getByRole("button", { name: admin.settings.save }).click();
  await expect
    .poll(async () => (await sql`select flooz_is_paused from shop_settings`)[0]?.flooz_is_paused)
    .toBe(false);
  await shopper.reload();
  await expect(shopper.getByRole("radio", { name: /Moov Money/ })).toBeVisible();
});

test("a clerk cannot change the settings, whatever they send", async ({ page, sql }) => {
  const email = process.env.E2E_STAFF_EMAIL ?? "";
  await signIn(page);
  await page.goto("/admin/settings");
  const box = page.getByRole("checkbox", { name: /Moov Money/ });
  await expect(box).toBeVisible();
  await sql`update staff_members set role = 'clerk' where email = ${email}`;
  try {
    // The form is still open from before the change of role.
    await box.check();
    await page.getByRole("button", { name: admin.settings.save }).click();
    await expect(page.getByRole("heading", { name: admin.settings.forbiddenTitle })).toBeVisible();
    expect((await sql`select flooz_is_paused from shop_settings`)[0]?.flooz_is_paused).toBe(false);
  } finally {
    await sql`update staff_members set role = 'owner' where email = ${email}`;
  }
});
