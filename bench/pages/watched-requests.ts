import type { Page } from "@playwright/test";

export type Fetched = { id: string; url: string; kind: string; startedAt: number; wireBytes: number };

/** Follows what a page makes its browser fetch, with the bytes on the wire, headers included. Data URLs are not fetched. */
export async function watchRequests(page: Page) {
  const client = await page.context().newCDPSession(page);
  const fetched = new Map<string, Fetched>();
  let loadedAt = Number.POSITIVE_INFINITY;
  let newestAt = performance.now();
  client.on("Network.requestWillBeSent", ({ requestId, request, timestamp, type = "Other" }) => {
    if (request.url.startsWith("data:")) return;
    newestAt = performance.now();
    fetched.set(requestId, {
      ...{ id: requestId, url: request.url, kind: type },
      ...{ startedAt: timestamp, wireBytes: 0 },
    });
  });
  // Headers and pieces as they come, for what never ends (an event stream); a whole response has its own count.
  const count = (requestId: string, bytes: number, isTotal = false) => {
    const one = fetched.get(requestId);
    if (one) one.wireBytes = isTotal ? bytes : one.wireBytes + bytes;
  };
  client.on("Network.responseReceived", ({ requestId, response }) =>
    count(requestId, response.encodedDataLength),
  );
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) =>
    count(requestId, encodedDataLength),
  );
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    count(requestId, encodedDataLength, true),
  );
  client.on("Page.loadEventFired", ({ timestamp }) => {
    loadedAt = timestamp;
  });
  await client.send("Page.enable");
  await client.send("Network.enable");
  return {
    list: () => [...fetched.values()],
    listKind: (kind: string) => [...fetched.values()].filter((one) => one.kind === kind),
    /** In the seconds of `startedAt`. */
    loadedAt: () => loadedAt,
    quietForMs: () => performance.now() - newestAt,
    async bodyOf({ id }: Fetched): Promise<Buffer> {
      const { body, base64Encoded } = await client.send("Network.getResponseBody", { requestId: id });
      return Buffer.from(body, base64Encoded ? "base64" : "utf8");
    },
  };
}
