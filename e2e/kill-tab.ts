import type { Page } from "@playwright/test";

/** As a telephone does that needs the memory for the prompt: no event, no last word. */
export async function killTab(tab: Page): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const crashed = tab.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  await tab.close();
}
