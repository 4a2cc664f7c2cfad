/** What a keyboard's user finds where the focus is; made in the page. */
export type FocusStop = {
  element: Element;
  look: string;
  /** Nothing of the page has the focus: its end was passed. */
  isOutside: boolean;
  name: string;
  /** What is wrong with this stop, or with the one before it. */
  faults: string[];
};

/**
 * Reads the stop that has the focus and says what is wrong with it. Runs in the page, so it is complete in itself.
 * The former stop is looked at again: what it looks like now, without the focus, must not be what it looked like with it.
 */
export function readFocusStop(former: FocusStop | undefined): FocusStop {
  const element = document.activeElement ?? document.body;
  const isOutside = element === document.body || element === document.documentElement;
  const faults: string[] = [];
  const name = nameOf(element);
  if (former && !former.isOutside && former.element !== element && former.element.isConnected) {
    if (lookOf(former.element) === former.look)
      faults.push(`${former.name}: looks the same without the focus`);
  }
  if (!isOutside) faults.push(...faultsOf(element).map((fault) => `${name}: ${fault}`));
  return { element, look: lookOf(element), isOutside, name, faults };

  function nameOf(of: Element): string {
    const text = of.getAttribute("aria-label") ?? (of.textContent || of.getAttribute("name") || "");
    return `${of.tagName.toLowerCase()} “${text.trim().replaceAll(/\s+/g, " ").slice(0, 40)}”`;
  }

  /** All that may show the focus: ring, border, ground. */
  function lookOf(of: Element): string {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
      getComputedStyle(of);
    return JSON.stringify({
      outlineStyle,
      outlineWidth,
      outlineColor,
      boxShadow,
      borderColor,
      backgroundColor,
    });
  }

  function faultsOf(of: Element): string[] {
    const style = getComputedStyle(of);
    const width = Number.parseFloat(style.outlineWidth);
    if (style.outlineStyle === "none" || width < 2) return ["has no ring"];
    const box = of.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return ["has no size"];
    const found: string[] = [];
    const shown = shownShareOfRing(of, box, Number.parseFloat(style.outlineOffset) + width / 2);
    if (shown < 0.7) found.push(`only ${Math.round(shown * 100)} % of its ring is seen`);
    if (isCovered(of, box)) found.push("lies under something else");
    return found;
  }

  /** Points all along the ring, of which boxes around it that cut off what reaches out of them may hide some. */
  function shownShareOfRing(of: Element, box: DOMRect, outwards: number): number {
    const [left, top] = [box.left - outwards, box.top - outwards];
    const [width, height] = [box.width + 2 * outwards, box.height + 2 * outwards];
    const points: [number, number][] = [];
    for (let share = 0; share <= 1; share += 0.05) {
      points.push([left + width * share, top], [left + width * share, top + height]);
      points.push([left, top + height * share], [left + width, top + height * share]);
    }
    const cutters: DOMRect[] = [];
    for (let around = of.parentElement; around && around !== document.body; around = around.parentElement)
      if (getComputedStyle(around).overflow !== "visible") cutters.push(around.getBoundingClientRect());
    const seen = points.filter(([x, y]) =>
      cutters.every((cut) => x >= cut.left && x <= cut.right && y >= cut.top && y <= cut.bottom),
    );
    return seen.length / points.length;
  }

  function isCovered(of: Element, box: DOMRect): boolean {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return true;
    const top = document.elementFromPoint(x, y);
    return top === null || !(of.contains(top) || top.contains(of) || top.closest("label")?.contains(of));
  }
}

/** Runs in the page too: everything of it that can be used, in the order of its markup; of a group of radio buttons, the one that has the turn. */
export function listStops(): string[] {
  const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const seen = new Set<string>();
  const names: string[] = [];
  for (const element of document.querySelectorAll<HTMLInputElement>(all)) {
    if (element.disabled || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.type === "radio") {
      const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`);
      const turn = [...group].find(({ checked }) => checked) ?? [...group].find(({ disabled }) => !disabled);
      if (element !== turn || seen.has(element.name)) continue;
      seen.add(element.name);
    }
    const text =
      element.getAttribute("aria-label") ?? (element.textContent || element.getAttribute("name") || "");
    names.push(`${element.tagName.toLowerCase()} “${text.trim().replaceAll(/\s+/g, " ").slice(0, 40)}”`);
  }
  return names;
}
