import { expect, test } from "#e2e/fixtures.ts";
import { Keyboard } from "#e2e/keyboard.ts";
import { newPhone, order, words } from "#e2e/shopper.ts";
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

// A page that glides to what has the focus is looked at before it is there.
test.use({ contextOptions: { reducedMotion: "reduce" } });

// Tab, Enter, Space and the arrow keys, and a look at every stop. A whole purchase by keyboard: reach.spec.ts.
const { again, handOver, nothingArrived, page: hostedPage, scenes } = paymentsFr;

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
  await keyboard.follow(page.getByRole("button", { name: again.submit }));
  const refusal = page.getByRole("alert").filter({ hasText: /vient de recevoir une demande/ });
  await expect(refusal).toBeVisible();
  await expect(refusal).toBeFocused();
  await keyboard.fill(page.getByLabel(words.fr.checkout.phone), second);
  const mixx = page.getByRole("radio", { name: /Mixx by Yas/ });
  await keyboard.tabTo(mixx);
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /Moov Money/ })).toBeChecked();
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
