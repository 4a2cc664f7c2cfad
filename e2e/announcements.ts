import type { Page } from "@playwright/test";

declare global {
  interface Window {
    announced?: string[];
  }
}

/**
 * From now on each page of this tab notes what a screen reader would speak of by itself: each change of what a live
 * region says, once for all that changed in one go. A region that comes with its text is heard reliably only as an alert.
 */
export async function noteAnnouncements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const announced: string[] = [];
    window.announced = announced;
    const regions = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output";
    const said = new WeakMap<Element, string>();
    const textOf = (region: Element) => (region.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    const isHidden = (region: Element) => region.closest("[hidden], [aria-hidden=true]") !== null;
    const look = () => {
      for (const region of document.querySelectorAll(regions)) {
        const text = textOf(region);
        const before = said.get(region);
        if (text === before || isHidden(region)) continue;
        said.set(region, text);
        if (text === "") continue;
        const isUnheard = before === undefined && region.getAttribute("role") !== "alert";
        announced.push(isUnheard ? `came with its text: ${text}` : text);
      }
    };
    document.addEventListener("DOMContentLoaded", () => {
      // What stands there when the page is opened is read with the page.
      for (const region of document.querySelectorAll(regions)) said.set(region, textOf(region));
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
  });
}

/** What was announced since the page was opened, or since `window.announced` was emptied. */
export function readAnnouncements(page: Page): Promise<string[]> {
  return page.evaluate(() => window.announced ?? []);
}
