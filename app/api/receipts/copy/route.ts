export const dynamic = "force-static";

/**
 * The service worker that lets a receipt be read again without a network: the network first, always; what it answered
 * last only when there is none, with the note of the page that it is a copy. It touches nothing but receipts, whose words
 * do not change once they are numbered: an order's page, which tells where a payment stands, is never kept.
 */
const worker = `
const isReceipt = ({ pathname }) => /^(\\/en)?\\/orders\\/[\\w-]{27}\\/receipt$/.test(pathname);
addEventListener("install", () => skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  const isPage = request.mode === "navigate" && isReceipt(new URL(request.url));
  if (isPage || request.destination === "style") event.respondWith(answer(request, isPage));
});
async function answer(request, isPage) {
  const kept = await caches.open("receipts");
  try {
    const fresh = await fetch(request);
    if (isPage && fresh.ok) await kept.put(request.url, fresh.clone());
    return fresh;
  } catch (away) {
    const copy = await kept.match(request.url);
    if (!copy) throw away;
    if (!isPage) return copy;
    const html = (await copy.text()).replace('data-copy="true" hidden=""', 'data-copy="true"');
    return new Response(html, { headers: copy.headers });
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
