import { Idiomorph } from "idiomorph";
import { hasRuntime, OwnElement } from "./own-element.ts";
import { request } from "./request.ts";
import { carryUnsent } from "./unsent.ts";

type Page = { html: Document; url: string; isRedirected: boolean };

/** Dispatched on the document after newer content was shown in place. */
export const pageShown = "page-shown";

let shownPages = 0;
let isReading = false;
let isWanted = false;

/** Undefined when nobody answered, when the server failed, or when the answer is no HTML. */
export async function requestPage(url: string, init: RequestInit = {}): Promise<Page | undefined> {
  const answer = await request(url, { headers: { accept: "text/html" }, ...init });
  if (!answer) return undefined;
  const { response, text } = answer;
  const isHtml = response.headers.get("content-type")?.startsWith("text/html");
  if (!isHtml || response.status >= 500) return undefined;
  const html = new DOMParser().parseFromString(text, "text/html");
  return { html, url: response.url, isRedirected: response.redirected };
}

/** True for a page of the shop; a proxy's or server's own page about a failure is none and is never shown in place. */
export const isDocument = ({ html }: Page) => html.documentElement.hasAttribute("data-document");

/** Shows a newer version of the open page in place, and keeps focus and whatever the shopper has not sent. */
export function showPage({ html, url }: Page, answered?: HTMLFormElement): void {
  shownPages += 1;
  // DOMParser reads a page as a browser without scripts does; and where this script works, no page refreshes itself.
  for (const element of html.querySelectorAll("noscript")) element.replaceChildren();
  for (const element of html.querySelectorAll("meta[http-equiv=refresh]")) element.remove();
  addStylesheets(html);
  carryUnsent(html, answered);
  const shownUrl = new URL(url);
  shownUrl.hash = location.hash;
  if (shownUrl.href !== location.href) history.replaceState(history.state, "", shownUrl);
  document.title = html.title;
  Idiomorph.morph(document.body, html.body, { callbacks: { beforeNodeMorphed, beforeAttributeUpdated } });
  document.dispatchEvent(new Event(pageShown));
}

/** A deployment since the page was opened has given its styles another address. */
function addStylesheets(html: Document): void {
  const listStyles = (page: Document) => [...page.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  const shown = listStyles(document).map(({ href }) => href);
  for (const link of listStyles(html))
    if (!shown.includes(link.href)) document.head.append(document.importNode(link));
}

/** An element of ours takes its new attributes and keeps its children. */
function beforeNodeMorphed(shown: Node, newer: Node): boolean {
  if (!(shown instanceof OwnElement) || !(newer instanceof Element)) return true;
  for (const { name } of [...shown.attributes]) if (!newer.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of newer.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  return false;
}

/** What was opened stays open; a heading that was given focus keeps it. */
function beforeAttributeUpdated(name: string, element: Element, change: string): boolean {
  if (change !== "remove") return true;
  return !(
    (name === "open" && element.localName === "details") ||
    (name === "tabindex" && element === document.activeElement)
  );
}

/** Reads the open page again and shows what changed. Called while it reads, it reads once more. */
export async function refreshPage(): Promise<void> {
  isWanted = true;
  if (isReading) return;
  isReading = true;
  if (hasRuntime()) {
    location.reload();
    return;
  }
  while (isWanted) {
    isWanted = false;
    const before = shownPages;
    const page = await requestPage(location.href);
    // A form was answered in the meantime: what was read here may be older than what is shown.
    if (shownPages !== before) isWanted = true;
    else if (page && isDocument(page)) showOrFollow(page);
  }
  isReading = false;
}

function showOrFollow(page: Page): void {
  if (new URL(page.url).pathname === location.pathname) showPage(page);
  else location.replace(page.url);
}

/** A page that comes back from the back-forward cache shows the cart, stock and prices of an earlier moment. */
export function refreshWhenRestored(): void {
  addEventListener("pageshow", ({ persisted }) => persisted && void refreshPage());
}
