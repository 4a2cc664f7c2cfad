import { offlinePages } from "./offline-cache.ts";
import { OwnElement } from "./own-element.ts";

const lookEveryMs = 10_000;

/** On the page that stands in for another without a network: opens that other one again once the shop is reached. */
export class OfflineReturn extends OwnElement {
  protected begin(signal: AbortSignal): void {
    // At its own address there is no other page to open.
    if (offlinePages.some((page) => page === location.pathname)) return;
    const look = () => void openOnceReachable();
    // A telephone with a connection may still have no network.
    const looking = setInterval(look, lookEveryMs);
    signal.addEventListener("abort", () => clearInterval(looking));
    addEventListener("online", look, { signal });
    document.addEventListener("visibilitychange", look, { signal });
  }
}

let isOpening = false;

async function openOnceReachable(): Promise<void> {
  if (document.hidden || isOpening) return;
  const isReached = await fetch("/api/health/live", { method: "HEAD", cache: "no-store" }).then(
    () => true,
    () => false,
  );
  if (!isReached) return;
  // Once: on a slow network a second call would begin the loading anew.
  isOpening = true;
  location.reload();
}
