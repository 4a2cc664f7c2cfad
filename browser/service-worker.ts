import {
  type Copy,
  cacheName,
  isAdmin,
  isDue,
  isReceipt,
  isTooOld,
  keptAtHeader,
  listExpired,
  offlinePageFor,
  offlinePages,
  showCopyNote,
} from "./offline-cache.ts";

// The project's types describe a page. These are the few of a worker that are used here.
type Waiting = { waitUntil(work: Promise<unknown>): void };
type Worker = {
  addEventListener(type: "install" | "activate", react: (event: Waiting) => void): void;
  addEventListener(type: "message", react: (event: Waiting & { data: unknown }) => void): void;
  addEventListener(
    type: "fetch",
    react: (event: Waiting & { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  skipWaiting(): Promise<void>;
};
const worker = self as unknown as Worker;

/**
 * Two promises, and nothing else: a receipt that its shopper opened can be read without a network, as a copy; and a page
 * that could not be loaded is replaced by the shop's own page about that. While the network answers, no cache is asked.
 */
worker.addEventListener("install", (event) => {
  void worker.skipWaiting();
  event.waitUntil(Promise.all(offlinePages.map(keep)));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(quietly(deleteOtherCaches));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode !== "navigate" || request.method !== "GET" || isAdmin(pathname)) return;
  event.respondWith(
    fetch(request).catch(async (failure) => {
      const copy = await quietly(() => findCopy(pathname));
      if (!copy) throw failure;
      return copy;
    }),
  );
});

/** A page says that it is there, and whether it is a receipt. */
worker.addEventListener("message", (event) => {
  const receipt = String(Object(event.data).receipt);
  event.waitUntil(
    quietly(async () => {
      if (isReceipt(receipt)) await keep(receipt);
      await Promise.all(offlinePages.map(keepIfDue));
      await deleteExpired();
    }),
  );
});

async function findCopy(path: string): Promise<Response | undefined> {
  const cache = await openCache();
  const copy = await cache.match(path);
  if (!copy || isTooOld({ keptAt: keptAtOf(copy) }, Date.now())) return cache.match(offlinePageFor(path));
  return new Response(showCopyNote(await copy.text()), { headers: copy.headers });
}

/** Keeps a page as it is now, with its headers. Throws without an answer; a refusal or redirect is not kept. */
async function keep(path: string): Promise<void> {
  const answer = await fetch(path, { cache: "no-store" });
  if (!answer.ok || answer.redirected) return;
  const headers = new Headers(answer.headers);
  // What is kept has been decoded.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  headers.set(keptAtHeader, String(Date.now()));
  const cache = await openCache();
  await cache.put(path, new Response(await answer.text(), { headers }));
}

async function keepIfDue(path: string): Promise<void> {
  const copy = await (await openCache()).match(path);
  if (!copy || isDue(keptAtOf(copy), Date.now())) await keep(path);
}

async function deleteExpired(): Promise<void> {
  const cache = await openCache();
  const copies: Copy[] = [];
  for (const request of await cache.keys()) {
    const copy = await cache.match(request);
    if (copy) copies.push({ path: new URL(request.url).pathname, keptAt: keptAtOf(copy) });
  }
  await Promise.all(listExpired(copies, Date.now()).map((path) => cache.delete(path)));
}

async function deleteOtherCaches(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

function openCache(): Promise<Cache> {
  return caches.open(cacheName);
}

/** 0, older than anything may be, when it does not say. */
function keptAtOf(copy: Response): number {
  return Number(copy.headers.get(keptAtHeader));
}

/** A browser that keeps nothing (private mode, a full disk) still opens every page. */
function quietly<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  return work().catch((error) => {
    console.debug("nothing is kept", error);
    return undefined;
  });
}
