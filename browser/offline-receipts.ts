import { cacheName, isReceipt, isTooOld, keptAtHeader, offlinePageFor } from "./offline-cache.ts";
import { create, OwnElement } from "./own-element.ts";

/** Links to the receipts that this telephone keeps, in the language of the page. The section around it is shown with them. */
export class OfflineReceipts extends OwnElement {
  protected begin(): void {
    this.list().catch((error) => console.debug("kept receipts cannot be listed", error));
  }

  private async list(): Promise<void> {
    const page = document.documentElement.lang === "en" ? "/en/offline" : "/offline";
    const list = create("ul", { class: "mt-2" });
    const cache = await caches.open(cacheName);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      const copy = await cache.match(url);
      if (!copy || !isReceipt(pathname) || offlinePageFor(pathname) !== page) continue;
      if (isTooOld({ keptAt: Number(copy.headers.get(keptAtHeader)) }, Date.now())) continue;
      list.append(create("li", {}, linkTo(pathname, await copy.text())));
    }
    if (!list.firstChild) return;
    this.replaceChildren(list);
    this.closest("[hidden]")?.removeAttribute("hidden");
  }
}

function linkTo(href: string, html: string): HTMLElement {
  const title = new DOMParser().parseFromString(html, "text/html").querySelector("h1")?.textContent;
  const className = "inline-flex min-h-11 items-center font-semibold underline";
  return create("a", { href, class: className }, title ?? href);
}
