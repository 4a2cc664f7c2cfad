export const dynamic = "force-static";

/**
 * The service worker of who has ordered: the network first, always (asked while the worker still starts). Without one a
 * receipt that was seen is shown again, with the note of the page that it is a copy, and in place of every other page the
 * one that says what to do (docs/decisions/027). An order's page, which tells where a payment stands, is never kept.
 */
const worker = `
const isReceipt = (path) => /^(\\/en)?\\/orders\\/[\\w-]{27}\\/receipt$/.test(path);
const isDesk = (path) => /^(\\/en)?\\/admin(\\/|$)/.test(path);
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(registration.navigationPreload?.enable()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === "navigate" && request.method === "GET" && !isDesk(pathname))
    event.respondWith(answerPage(event, pathname));
  else if (request.destination === "style" || request.destination === "script")
    event.respondWith(answerFile(event));
});
async function answerPage(event, path) {
  try {
    const fresh = (await event.preloadResponse) ?? (await fetch(event.request));
    if (isReceipt(path) && fresh.ok) event.waitUntil(keep(path, fresh.clone()));
    return fresh;
  } catch (away) {
    const kept = await caches.open("offline");
    const copy = isReceipt(path) && (await kept.match(path));
    if (copy) return asCopy(copy);
    const page = await kept.match(path === "/en" || path.startsWith("/en/") ? "/en/offline" : "/offline");
    if (!page) throw away;
    return page;
  }
}
async function keep(path, receipt) {
  await (await caches.open("offline")).put(path, receipt);
}
async function asCopy(receipt) {
  const html = (await receipt.text()).replace('data-copy="true" hidden=""', 'data-copy="true"');
  return new Response(html, { headers: receipt.headers });
}
async function answerFile(event) {
  const { url } = event.request;
  const kept = await caches.open("offline");
  const copy = await kept.match(url);
  try {
    const fresh = await fetch(event.request);
    if (!copy && fresh.ok) event.waitUntil(kept.put(url, fresh.clone()));
    return fresh;
  } catch (away) {
    if (!copy) throw away;
    return copy;
  }
}
`.trim();

export function GET(): Response {
  return new Response(worker, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "service-worker-allowed": "/",
    },
  });
}
