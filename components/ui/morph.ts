/**
 * Makes a shown element what a newer page says of it, and keeps every element that is still there: with it its focus,
 * what was typed into it, and the live region that a screen reader listens to. A field takes a new value only when the
 * server changed its own.
 */
export function morph(shown: Element, sent: Element): void {
  // What a script wrote into a page without scripts would be shown twice; what is a script's own, no server knows.
  if (shown.tagName === "NOSCRIPT" || isOwn(shown)) return;
  morphAttributes(shown, sent);
  morphChildren(shown, sent);
}

/** Marks what only a script put on the page, or what no answer ever changes. */
function isOwn(node: Node): boolean {
  return node instanceof HTMLElement && node.dataset.own !== undefined;
}

function morphAttributes(shown: Element, sent: Element): void {
  for (const { name, value } of [...sent.attributes]) {
    if (shown.getAttribute(name) === value) continue;
    shown.setAttribute(name, value);
    setProperty(shown, name, value);
  }
  for (const { name } of [...shown.attributes]) {
    // A fold that was opened by hand stays open.
    if (sent.hasAttribute(name) || name === "open") continue;
    shown.removeAttribute(name);
    setProperty(shown, name, undefined);
  }
}

/** Once touched, a field no longer follows its attributes. */
function setProperty(field: Element, name: string, value: string | undefined): void {
  if (field instanceof HTMLInputElement && name === "value") field.value = value ?? "";
  if (field instanceof HTMLInputElement && name === "checked") field.checked = value !== undefined;
  if (field instanceof HTMLOptionElement && name === "selected") field.selected = value !== undefined;
}

function morphChildren(shown: Element, sent: Element): void {
  const wanted = [...sent.childNodes];
  let at = nextKnown(shown.firstChild);
  for (const [place, child] of wanted.entries()) {
    const found = at && (isAlike(at, child) ? at : findAhead(at, child, wanted.slice(place + 1)));
    if (!found) {
      shown.insertBefore(document.importNode(child, true), at);
      continue;
    }
    while (at && at !== found) at = removeAt(at);
    if (found instanceof Element) morph(found, child as Element);
    else if (found.nodeValue !== child.nodeValue) found.nodeValue = child.nodeValue;
    at = nextKnown(found.nextSibling);
  }
  while (at) at = removeAt(at);
}

/** A later sibling that is what is wanted, unless what stands here is wanted right after. */
function findAhead(at: Node, child: Node, later: Node[]): Node | undefined {
  if (!(child instanceof Element) || later.some((other) => other instanceof Element && isAlike(at, other)))
    return undefined;
  let ahead = nextKnown(at.nextSibling);
  while (ahead && !isAlike(ahead, child)) ahead = nextKnown(ahead.nextSibling);
  return ahead ?? undefined;
}

function isAlike(one: Node, other: Node): boolean {
  if (one.nodeType !== other.nodeType) return false;
  if (!(one instanceof Element) || !(other instanceof Element)) return true;
  return one.tagName === other.tagName && keyOf(one) === keyOf(other);
}

function keyOf(element: Element): string {
  return element.id || element.getAttribute("data-key") || element.getAttribute("name") || "";
}

function nextKnown(node: Node | null): Node | null {
  let known = node;
  while (known && isOwn(known)) known = known.nextSibling;
  return known;
}

function removeAt(node: Node): Node | null {
  const next = nextKnown(node.nextSibling);
  node.parentNode?.removeChild(node);
  return next;
}
