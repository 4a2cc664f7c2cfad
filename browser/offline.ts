import { cacheName, isReceipt, offlinePageFor, offlinePages } from "./offline-cache.ts";
import { create, OwnElement } from "./own-element.ts";
import { request } from "./request.ts";

const lookEveryMs = 10_000;

/** Lets the browser keep what helps without a network (`service-worker.ts`): who has ordered needs it, not who looks around. */
export class KeepOffline extends OwnElement {
  protected begin(): void {
    this.register().catch((error) => console.debug("nothing is kept for offline", error));
  }

  private async register(): Promise<void> {
    // Keeping takes nothing from what the page itself still waits for.
    if (document.readyState !== "complete")
      await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
    await navigator.serviceWorker.register("/service-worker.js");
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ receipt: this.getAttribute("receipt") });
  }
}

/** Links to the receipts that this telephone keeps, in the language of the page. The section around it is shown with them. */
export class OfflineReceipts extends OwnElement {
  protected begin(): void {
    this.list().catch((error) => console.debug("kept receipts cannot be listed", error));
  }

  private async list(): Promise<void> {
    const list = create("ul", { class: "mt-2" });
    const cache = await caches.open(cacheName);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      const copy = await cache.match(url);
      const isOfLanguage = offlinePageFor(pathname) === offlinePageFor(location.pathname);
      if (copy && isReceipt(pathname) && isOfLanguage)
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

/** On the page that stands in for another without a network: opens that other one again once the shop is reached. */
export class OfflineReturn extends OwnElement {
  private isOpening = false;

  protected begin(signal: AbortSignal): void {
    // At its own address there is no other page to open.
    if (offlinePages.includes(location.pathname)) return;
    const look = () => void this.openOnceReachable();
    // A telephone with a connection may still have no network.
    const looking = setInterval(look, lookEveryMs);
    signal.addEventListener("abort", () => clearInterval(looking));
    addEventListener("online", look, { signal });
    document.addEventListener("visibilitychange", look, { signal });
  }

  private async openOnceReachable(): Promise<void> {
    if (document.hidden || this.isOpening) return;
    const isReached = await request("/api/health/live", { method: "HEAD" });
    if (!isReached || this.isOpening) return;
    // Once: on a slow network a second call would begin the loading anew.
    this.isOpening = true;
    location.reload();
  }
}
