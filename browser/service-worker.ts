import {
  cacheName,
  isAdmin,
  isReceipt,
  offlinePageFor,
  offlinePages,
  showCopyNote,
} from "./offline-cache.ts";

// The project's types describe a page. These are the few of a worker that are used here.
type WorkerEvent = {
  data: unknown;
  request: Request;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
};
type Worker = {
  addEventListener(type: "install" | "message" | "fetch", react: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
};
const worker = self as unknown as Worker;

const mostReceipts = 20;
const dayMs = 24 * 60 * 60_000;

// A receipt that its shopper opened can be read without a network, as a copy; any other page that could not be loaded is
// replaced by the shop's own page about that. While the network answers, no cache is asked.
worker.addEventListener("install", (event) => {
  void worker.skipWaiting();
  event.waitUntil(Promise.all(offlinePages.map(keep)));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode !== "navigate" || request.method !== "GET" || isAdmin(pathname)) return;
  event.respondWith(
    fetch(request).catch(async (failure) => {
      const copy = await findCopy(pathname).catch(() => undefined);
      if (!copy) throw failure;
      return copy;
    }),
  );
});

/** A page says that it is there, and whether it is a receipt. */
worker.addEventListener("message", (event) => {
  const receipt = String(Object(event.data).receipt);
  // A browser that keeps nothing (private mode, a full disk) still opens every page.
  event.waitUntil(keepAll(receipt).catch((error) => console.debug("nothing is kept", error)));
});

async function keepAll(receipt: string): Promise<void> {
  if (isReceipt(receipt)) await keep(receipt);
  await Promise.all(offlinePages.map(keepDaily));
  const cache = await caches.open(cacheName);
  const receipts = (await cache.keys()).filter(({ url }) => isReceipt(new URL(url).pathname));
  await Promise.all(receipts.slice(0, -mostReceipts).map((oldest) => cache.delete(oldest)));
}

/** Keeps a page as it is now; throws when it is refused, redirected or not answered. */
async function keep(path: string): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.add(new Request(path, { cache: "no-store", redirect: "error" }));
}

/** Contact and network names change. */
async function keepDaily(path: string): Promise<void> {
  const keptAt = Date.parse((await caches.match(path))?.headers.get("date") ?? "");
  if (!(Date.now() - keptAt < dayMs)) await keep(path);
}

async function findCopy(path: string): Promise<Response | undefined> {
  const copy = (await caches.match(path)) ?? (await caches.match(offlinePageFor(path)));
  if (!copy) return undefined;
  const headers = new Headers(copy.headers);
  // What is kept has been decoded.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(showCopyNote(await copy.text()), { headers });
}
