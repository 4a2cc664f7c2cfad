import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import paymentsEn from "../messages/en/payments.json" with { type: "json" };
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

const scenes = { fr: paymentsFr.scenes, en: paymentsEn.scenes };

for (const [language, decision, end] of [
  ["fr", "approve", "paid"],
  ["en", "cancel", "prompt_cancelled"],
] as const)
  test(`who does not see the order's page is told of each change (${language}, ${decision})`, async ({
    page,
    gateway,
  }) => {
    const phone = newPhone();
    await order(page, { phone, language });
    const region = page.getByRole("status").filter({ has: page.getByRole("heading", { level: 1 }) });
    await expect(region).toContainText(scenes[language].confirm.title);
    await expect(region).toHaveAttribute("aria-live", "polite");
    // A screen reader speaks of what changes inside of a region that it knew before: it must stay the same element.
    const heard = await region.evaluateHandle((element) => {
      const said: string[] = [];
      const note = () => said.push(element.textContent ?? "");
      new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
      return { said, isStillThere: () => element.isConnected };
    });
    const [prompt] = await gateway.promptsOf(phone);
    await gateway.decide(prompt?.txReference ?? 0, decision);
    await expect(region).toContainText(scenes[language][end].title, { timeout: 20_000 });
    expect(await heard.evaluate(({ isStillThere }) => isStillThere())).toBe(true);
    const said = await heard.evaluate(({ said }) => said);
    expect(said.at(-1)).toContain(scenes[language][end].title);
    expect(said.at(-1)).not.toContain(scenes[language].confirm.title);
    const live = page
      .getByRole("main")
      .locator("[role=status], [aria-live]:not([aria-live=off]), [role=alert]");
    await expect(live, "nothing else speaks in between").toHaveCount(1);
  });
