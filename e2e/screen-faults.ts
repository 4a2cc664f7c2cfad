import type { Page } from "@playwright/test";

/** What of the open page does not fit on a screen of this width: it scrolls sideways, a target is too small, a text is cut off. */
export function screenFaults(page: Page, width: number): Promise<string[]> {
  return page.evaluate(
    ({ width, least }) => {
      const faults: string[] = [];
      const nameOf = (element: Element) =>
        `<${element.tagName.toLowerCase()}> "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}"`;
      const ancestors = (element: Element) => {
        const found: Element[] = [];
        for (let at: Element | null = element; at; at = at.parentElement) found.push(at);
        return found;
      };
      const isScrolled = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);

      for (const details of document.querySelectorAll("details")) details.open = true;
      // What a browser leaves undrawn until it comes near has no size before.
      for (const element of document.querySelectorAll<HTMLElement>("main *"))
        if (getComputedStyle(element).contentVisibility === "auto")
          element.style.contentVisibility = "visible";
      const elements = [...document.querySelectorAll("body *")].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      );
      if (document.documentElement.scrollWidth > width) {
        const wide = elements.filter(
          (element) =>
            element.getBoundingClientRect().right > width + 1 && !ancestors(element).some(isScrolled),
        );
        faults.push(
          `scrolls sideways, ${document.documentElement.scrollWidth} px wide: ${wide.slice(-3).map(nameOf).join(", ")}`,
        );
      }

      /** A choice is made on its label, too; a link may lie over all of its card. */
      const areaOf = (element: Element): DOMRect => {
        if (element instanceof HTMLInputElement && /radio|checkbox/.test(element.type))
          return (element.labels?.[0] ?? element).getBoundingClientRect();
        const after = getComputedStyle(element, "::after");
        if (after.content === "none" || after.position !== "absolute") return element.getBoundingClientRect();
        const card = ancestors(element).find((above) => getComputedStyle(above).position !== "static");
        return (card ?? element).getBoundingClientRect();
      };
      const isInRunningText = (element: Element) =>
        getComputedStyle(element).display === "inline" &&
        element.parentElement?.textContent?.trim() !== element.textContent?.trim();
      for (const element of elements) {
        if (!element.matches("a[href], button, summary, select, textarea, input:not([type=hidden])"))
          continue;
        const area = areaOf(element);
        // The link past the header comes down when it is reached.
        if (area.bottom < 0 || isInRunningText(element)) continue;
        if (area.width < least || area.height < least)
          faults.push(
            `target of ${Math.round(area.width)} × ${Math.round(area.height)} px: ${nameOf(element)}`,
          );
      }

      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { currentNode: text } = texts;
        const parent = text.parentElement;
        if (!parent || !text.textContent?.trim() || !elements.includes(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const shown = range.getBoundingClientRect();
        const sticksOut = (box: { left: number; right: number; top: number; bottom: number }) =>
          shown.left < box.left - 1 ||
          shown.right > box.right + 1 ||
          shown.top < box.top - 2 ||
          shown.bottom > box.bottom + 2;
        for (const above of ancestors(parent)) {
          const box = above.getBoundingClientRect();
          // Said to those who listen only.
          if (box.width <= 1 || box.bottom < 0 || isScrolled(above)) break;
          const { overflowX, overflowY, display } = getComputedStyle(above);
          const isClipping = /hidden|clip/.test(overflowX + overflowY);
          const isControl = above.matches("a, button, summary") && display !== "inline";
          if ((isClipping || isControl) && sticksOut(box)) {
            faults.push(`text cut off or sticking out: ${nameOf(parent)}`);
            break;
          }
          if (above === document.body && (shown.right > width + 1 || shown.left < -1))
            faults.push(`text beyond the screen: ${nameOf(parent)}`);
        }
      }
      return faults;
    },
    { width, least: 43.5 },
  );
}
