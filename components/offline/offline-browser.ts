import { onEachPage } from "#components/ui/exchange-browser.ts";

/**
 * From the first open order on, a browser without a network shows the shop's own page that says what to do, and the
 * receipts that were seen (`app/api/service-worker`). Nothing is kept for who only looks around.
 */
export function keepForOffline(): void {
  let isKeeping = false;
  onEachPage(() => {
    if (isKeeping || !document.querySelector("[data-open-order], [data-copy]")) return;
    isKeeping = true;
    keep().catch(() => {
      isKeeping = false;
    });
  });
  if (!document.querySelector("[data-offline]")) return;
  listReceipts().catch(() => {});
  // It stands in for the page that was asked for, at that page's address; at its own there is no other to open.
  if (location.pathname === ownPath()) return;
  // A telephone with a connection may still have no network.
  setInterval(openOnceReachable, 10_000);
  addEventListener("online", openOnceReachable);
  document.addEventListener("visibilitychange", openOnceReachable);
}

function ownPath(): string {
  return document.documentElement.lang === "en" ? "/en/offline" : "/offline";
}

async function openOnceReachable(): Promise<void> {
  if (document.hidden) return;
  try {
    await fetch("/api/health/live", { method: "HEAD", cache: "no-store" });
  } catch {
    return;
  }
  location.reload();
}

async function keep(): Promise<void> {
  await untilLoaded();
  await navigator.serviceWorker.register("/api/service-worker", { scope: "/" });
  const kept = await openKept();
  const files = [
    ...[...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(({ href }) => href),
    ...[...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src),
  ];
  const page = ownPath();
  const html = await (await kept.match(page))?.text();
  // Each build has files of other names: a kept page that names others is an old one.
  if (!files.every((file) => html?.includes(new URL(file).pathname))) await kept.add(page);
  const { pathname } = location;
  if (document.querySelector("[data-copy]") && !(await kept.match(pathname)))
    await kept.addAll([pathname, ...files]);
}

/** Keeping takes nothing from what the page itself still waits for. */
async function untilLoaded(): Promise<void> {
  if (document.readyState !== "complete")
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}

/** Links to the receipts that this telephone keeps, in the language of the page. */
async function listReceipts(): Promise<void> {
  const section = document.querySelector<HTMLElement>("[data-kept-receipts]");
  const list = section?.querySelector("ul");
  if (!section || !list) return;
  const kept = await openKept();
  const prefix = document.documentElement.lang === "en" ? "/en/orders/" : "/orders/";
  for (const { url } of await kept.keys()) {
    const { pathname } = new URL(url);
    if (!pathname.startsWith(prefix) || !pathname.endsWith("/receipt")) continue;
    const receipt = new DOMParser().parseFromString(
      (await (await kept.match(url))?.text()) ?? "",
      "text/html",
    );
    const link = document.createElement("a");
    link.href = pathname;
    link.textContent = receipt.querySelector("h1")?.textContent ?? pathname;
    link.className = "inline-flex min-h-11 items-center font-semibold underline";
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  section.hidden = list.childElementCount === 0;
}

function openKept(): Promise<Cache> {
  return caches.open("offline");
}
