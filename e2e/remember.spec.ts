import { expect, test } from "#e2e/fixtures.ts";
import { fillCheckout, newPhone, words } from "#e2e/shopper.ts";

const { checkout } = words.fr;

// What was refused comes back for a quarter of an hour, so that nobody types it twice; that is no memory of the device.
const longAfter = 16 * 60;

test("a device remembers name and number only when asked to, and forgets them when told", async ({
  page,
  advanceClock,
}) => {
  const phone = newPhone("01");
  const pay = await fillCheckout(page, { phone });
  const box = page.getByRole("checkbox", { name: checkout.remember });
  await expect(box).not.toBeChecked();
  await page.getByLabel(checkout.customerName).fill("Afi Retenue");
  await page.getByLabel(checkout.phone).fill("12 34");
  await pay.click();
  await expect(page.getByText(checkout.errors.phone_unreadable).first()).toBeVisible();
  await page.goto("/checkout");
  await expect(page.getByLabel(checkout.customerName)).toHaveValue("Afi Retenue");
  await expect(page.getByText(checkout.errors.phone_unreadable)).toHaveCount(0);
  await advanceClock(longAfter);
  await page.goto("/checkout");
  await expect(box).not.toBeChecked();
  await expect(page.getByLabel(checkout.customerName)).toHaveValue("");

  await box.check();
  await page.getByLabel(checkout.customerName).fill("Afi Retenue");
  await page.getByLabel(checkout.phone).fill(phone);
  await page.getByRole("button", { name: checkout.payWithoutAmount }).click();
  await expect(page.getByText(checkout.errors.place_missing).first()).toBeVisible();
  await advanceClock(longAfter);
  await page.goto("/checkout");
  await expect(box).toBeChecked();
  await expect(page.getByLabel(checkout.customerName)).toHaveValue("Afi Retenue");
  await expect(page.getByLabel(checkout.phone)).toHaveValue(phone);
  await expect(page.getByRole("radio", { name: /Mixx by Yas/ })).toBeChecked();

  await box.uncheck();
  await page.getByRole("button", { name: checkout.payWithoutAmount }).click();
  await expect(page.getByText(checkout.errors.place_missing).first()).toBeVisible();
  await advanceClock(longAfter);
  await page.goto("/checkout");
  await expect(box).not.toBeChecked();
  await expect(page.getByLabel(checkout.phone)).toHaveValue("");
});
