/** What the service worker and the pages both know of the copies that are kept for a browser without a network. */
export const cacheName = "offline-2";

/** The header of a copy that says when it was made, in milliseconds since 1970. */
export const keptAtHeader = "x-kept-at";

export const offlinePages = ["/offline", "/en/offline"] as const;

const mostReceipts = 20;
const dayMs = 24 * 60 * 60_000;
const longestMs = 90 * dayMs;

export type Copy = { path: string; keptAt: number };

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

export function isTooOld({ keptAt }: Pick<Copy, "keptAt">, now: number): boolean {
  return !(now - keptAt < longestMs);
}

/** An offline page is fetched anew once a day: contact and network names change. */
export function isDue(keptAt: number, now: number): boolean {
  return !(now - keptAt < dayMs);
}

/** Receipts that are too old or too many; the newest stay. */
export function listExpired(copies: Copy[], now: number): string[] {
  const receipts = copies.filter(({ path }) => isReceipt(path)).sort((a, b) => b.keptAt - a.keptAt);
  return receipts.filter((copy, at) => at >= mostReceipts || isTooOld(copy, now)).map(({ path }) => path);
}

/** The receipt with its note that it is a copy (`data-copy`) in sight. */
export function showCopyNote(html: string): string {
  return html.replace(/(\sdata-copy(?:="[^"]*")?)\s+hidden(?:="[^"]*")?/, "$1");
}
