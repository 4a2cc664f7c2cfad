import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { signIn } from "#e2e/staff.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };

const name = "asigame-device";

test("whoever has signed in here before is let in while strangers try, and a new browser is told how long to wait", async ({
  page,
  browser,
  sql,
}) => {
  await signIn(page);
  const device = (await page.context().cookies()).find((cookie) => cookie.name === name);
  expect(device).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", secure: false });
  expect(Number(device?.expires) - Date.now() / 1000).toBeGreaterThan(179 * 86_400);

  // Without scripts each answer is a page of its own, so that nothing is typed into a form that is being reset.
  const elsewhere = await browser.newContext({ baseURL: fromRun("E2E_APP_URL"), javaScriptEnabled: false });
  try {
    const stranger = await elsewhere.newPage();
    await stranger.goto("/admin/sign-in");
    for (let n = 0; n < 6; n++) {
      await stranger.getByLabel(admin.signIn.email).fill(fromRun("E2E_STAFF_EMAIL"));
      await stranger.getByLabel(admin.signIn.password).fill(`guess ${n}`);
      await stranger.getByRole("button", { name: admin.signIn.submit }).click();
    }
    await expect(stranger.getByText(/Trop d’essais. Attendez 10 secondes, puis réessayez./)).toBeVisible();
    expect((await elsewhere.cookies()).map((cookie) => cookie.name)).not.toContain(name);

    // Her session ends, as after half an hour.
    await page.context().clearCookies({ name: "asigame-staff" });
    await signIn(page);
    expect((await page.context().cookies()).find((cookie) => cookie.name === name)?.value).toBe(
      device?.value,
    );
  } finally {
    await elsewhere.close();
    await sql`delete from sign_in_throttles`;
  }
});

test("next-auth's own door knows and remembers the browser too", async ({ page }) => {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const form = {
    csrfToken,
    email: fromRun("E2E_STAFF_EMAIL"),
    password: fromRun("E2E_STAFF_PASSWORD"),
    callbackUrl: "/admin/orders",
  };
  const answer = await page.request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  const cookies = await page.context().cookies();
  expect(cookies.map((cookie) => cookie.name)).toEqual(expect.arrayContaining(["asigame-staff", name]));
  await page.goto("/admin/orders");
  await expect(page.getByRole("heading", { level: 1, name: admin.orders.title })).toBeVisible();
});
