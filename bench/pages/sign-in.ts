import { chromium } from "@playwright/test";

export type Staff = { email: string; password: string };

/** Signs in to the admin with a browser, and returns the cookies that it then sends. */
export async function signInStaff(
  appUrl: string,
  chromiumPath: string,
  { email, password }: Staff,
): Promise<string> {
  const browser = await chromium.launch({ executablePath: chromiumPath });
  try {
    const page = await browser.newPage({ baseURL: appUrl });
    await page.goto("/admin/sign-in");
    await page.locator("input[name=email]").fill(email);
    await page.locator("input[name=password]").fill(password);
    await page.locator("form:has(input[name=password]) [type=submit]").click();
    await page.waitForURL("**/admin/orders");
    const cookies = await page.context().cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await browser.close();
  }
}
