/** What the service worker and the pages both know of the copies that are kept for a browser without a network. */
export const cacheName = "offline-2";

export const offlinePages = ["/offline", "/en/offline"];

export function isReceipt(path: string): boolean {
  return /^(\/en)?\/orders\/[\w-]+\/receipt$/.test(path);
}

export function isAdmin(path: string): boolean {
  return /^(\/en)?\/admin(\/|$)/.test(path);
}

/** The page that stands in for a path without a network, in its language. */
export function offlinePageFor(path: string): string {
  return /^\/en(\/|$)/.test(path) ? "/en/offline" : "/offline";
}

/** The receipt with its note that it is a copy (`data-copy`) in sight. */
export function showCopyNote(html: string): string {
  return html.replace(/(\sdata-copy(?:="[^"]*")?)\s+hidden(?:="[^"]*")?/, "$1");
}
