import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerKept, findKept, keepPage } from "./web-kept.ts";

let stock = 3;
const reads = [{ ask: async () => [{ stock }], answer: JSON.stringify([{ stock: 3 }]) }];
const html = Buffer.from(`<main>${"Pagne wax ".repeat(200)}</main>`);

/** As `web-render.ts` does it: the first visit renders, the next ones are answered by what it kept. */
const server = createServer(async (request, response) => {
  const kept = await findKept("/", "v1");
  if (kept) return answerKept(request, response, kept);
  response.setHeader("link", "</a.css>; rel=preload");
  response.setHeader("x-rendered", "1");
  keepPage("/", html, { version: "v1", reads, response });
  response.end(html);
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const visit = (headers: Record<string, string> = {}) => fetch(address, { headers });

test("a page is rendered once, and anew when what it says is no longer true", async () => {
  expect((await visit()).headers.get("x-rendered")).toBe("1");
  const again = await visit();
  expect(again.headers.get("x-rendered")).toBeNull();
  expect(again.headers.get("link")).toBe("</a.css>; rel=preload");
  expect(await again.text()).toBe(html.toString());
  stock = 2;
  expect((await visit()).headers.get("x-rendered")).toBe("1");
  expect((await visit()).headers.get("x-rendered")).toBe("1");
  stock = 3;
  await visit();
});

test.each(["br", "gzip", "identity"])("its bytes come as a browser takes them: %s", async (encoding) => {
  await visit();
  const answer = await visit({ "accept-encoding": encoding });
  expect(answer.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
  expect(await answer.text()).toBe(html.toString());
});

test("a browser that has it already is told so, and asks again each time", async () => {
  await visit();
  const first = await visit();
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const answer = await visit({ "if-none-match": first.headers.get("etag") ?? "" });
  expect([answer.status, await answer.text()]).toEqual([304, ""]);
});

test("another version of the shop is another page", async () => {
  await visit();
  expect(await findKept("/", "v1")).toBeDefined();
  expect(await findKept("/", "v2")).toBeUndefined();
  expect(await findKept("/", "v1")).toBeUndefined();
});

test("when there is no more room, what nobody asked for longest goes first", async () => {
  const response = { getHeader: () => undefined, setHeader: () => {} } as unknown as ServerResponse;
  const keep = (key: string) =>
    keepPage(key, Buffer.alloc(1_000_000), { version: "v1", reads: [], response });
  for (let page = 1; page <= 8; page++) {
    keep(`/${page}`);
    await findKept("/1", "v1");
  }
  keep("/9");
  expect(await findKept("/1", "v1")).toBeDefined();
  expect(await findKept("/2", "v1")).toBeUndefined();
  expect(await findKept("/9", "v1")).toBeDefined();
});
