import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#e2e/fixtures.ts";
import { words } from "#e2e/shopper.ts";
import shopEn from "../messages/en/shop.json" with { type: "json" };
import shopFr from "../messages/fr/shop.json" with { type: "json" };

const t = words.fr.catalogue;

async function openField(page: Page, path = "/", label = shopFr.searchLabel): Promise<Locator> {
  await page.goto(path);
  const field = page.getByRole("banner").getByLabel(label);
  await field.focus();
  await expect(field).toHaveRole("combobox");
  return field;
}

function asked(page: Page): string[] {
  const questions: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname === "/api/suggestions") questions.push(url.searchParams.get("q") ?? "");
  });
  return questions;
}

test("the first letters offer departments and articles with their price; the keyboard chooses one", async ({
  page,
}) => {
  const field = await openField(page);
  await field.fill("sav");
  const options = page.getByRole("option");
  await expect(options.filter({ hasText: "Savon noir" })).toContainText(/\d\sF\sCFA/);
  expect(await options.count()).toBeLessThanOrEqual(6);
  await expect(field).toHaveAttribute("aria-expanded", "true");
  const chosen = page.getByRole("option", { selected: true });
  await expect(chosen).toHaveCount(0);
  await field.press("ArrowDown");
  await expect(chosen).toHaveText((await options.first().textContent()) ?? "");
  await expect(field).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "");
  await field.press("ArrowUp");
  await expect(chosen).toHaveCount(0);
  await field.press("ArrowUp");
  await expect(chosen).toHaveText((await options.last().textContent()) ?? "");
  const name = await chosen.locator("span").first().textContent();
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: name ?? "" })).toBeVisible();
  await expect(page).toHaveURL(/\/products\//);
});

test("Escape closes what is offered and keeps what was typed; Enter then searches as ever", async ({
  page,
}) => {
  const field = await openField(page);
  await field.fill("karité");
  await expect(page.getByRole("option").first()).toBeVisible();
  await field.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(field).toHaveValue("karité");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=karit/);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("in English a department is offered too, and a touch opens it", async ({ page }) => {
  const field = await openField(page, "/en", shopEn.searchLabel);
  await field.fill("fabr");
  await page
    .getByRole("option", { name: new RegExp(words.en.catalogue.suggestedCategory) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/categories\/tissus$/);
});

test("an answer that comes late does not replace the one to what was typed after it", async ({ page }) => {
  const field = await openField(page);
  const answered = Promise.withResolvers<void>();
  await page.route("**/api/suggestions?q=sa&*", async (route) => {
    await answered.promise;
    await route.continue().catch(() => {});
  });
  const first = page.waitForRequest(/q=sa&/);
  await field.fill("sa");
  await first;
  const given = page.waitForEvent("requestfailed", (request) => request.url().includes("q=sa&"));
  await field.fill("karité");
  await given;
  await expect(page.getByRole("option", { name: /karité/ }).first()).toBeVisible();
  answered.resolve();
  await expect(page.getByRole("option", { name: /Savon/ })).toHaveCount(0);
});

test("where data is saved, nothing is asked before the third letter", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  const questions = asked(page);
  const field = await openField(page);
  await field.fill("ka");
  await field.fill("kar");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(questions).toEqual(["kar"]);
});

test("a page asks for nothing until something is typed", async ({ page }) => {
  const asked: string[] = [];
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const field = page.getByRole("banner").getByLabel(shopFr.searchLabel);
  await field.focus();
  await expect(field).toHaveRole("combobox");
  expect(asked).toEqual([]);
  await field.fill("ka");
  const option = page.getByRole("option").first();
  await expect(option).toBeVisible();
  expect(asked).toEqual(["/api/suggestions"]);
  // Styled as what the server draws is: it lies over the page, and a thumb meets it.
  await expect(page.getByRole("listbox")).toHaveCSS("position", "absolute");
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test("a search without an answer says so, and offers words that have one, departments and articles", async ({
  page,
}) => {
  await page.goto("/search?q=karitas%20zzzzqqqq");
  await expect(page.getByText(t.searchNone.replace("{question}", "karitas zzzzqqqq"))).toBeVisible();
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(4);
  await page.getByRole("main").getByRole("link", { name: "karité", exact: true }).click();
  await expect(page.getByRole("link", { name: "Beurre de karité brut" })).toBeVisible();
});

test("a word with a typing error shows what is near, and says that it is only that", async ({ page }) => {
  await page.goto("/search?q=karrit%C3%A9");
  await expect(page.getByText(t.searchNear)).toBeVisible();
  await expect(page.getByRole("link", { name: "Beurre de karité brut" })).toBeVisible();
});

test("what the field asks is answered for a minute, and rubbish refused", async ({ request }) => {
  const answer = await request.get("/api/suggestions?q=karit%C3%A9&locale=fr");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toContain("max-age=60");
  expect((await answer.json()).suggestions[0]).toMatchObject({
    href: expect.stringMatching(/^\/products\//),
  });
  for (const rubbish of [
    "",
    "?q=a",
    "?q=&locale=fr",
    "?q=%25&locale=fr",
    "?q=ab&locale=de",
    `?q=${"x".repeat(81)}&locale=fr`,
  ])
    expect((await request.get(`/api/suggestions${rubbish}`)).status(), rubbish).toBe(400);
  expect((await request.post("/api/suggestions")).status()).toBe(405);
});
