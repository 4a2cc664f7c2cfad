import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAnewWhenUnknown, tellRedirect } from "./web-redirect.ts";

const server = createServer((request, response) => {
  tellRedirect(request, response);
  openAnewWhenUnknown(request, response);
  if (request.url === "/page") response.end("page");
  else if (request.url === "/old?a=b") response.writeHead(409).end("unknown");
  else if (request.url === "/by-status") {
    response.statusCode = 303;
    response.setHeader("location", "/orders/a");
    response.setHeader("set-cookie", "cart=1");
    response.end();
  } else response.writeHead(303, { Location: "/orders/a" }).end();
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const send = (path: string, method: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { method, headers, redirect: "manual" });

test.each(["/by-status", "/by-head"])("a script is told where %s leads", async (path) => {
  const answer = await send(path, "POST", { "x-exchange": "1" });
  expect([answer.status, answer.headers.get("x-location"), answer.headers.get("location")]).toEqual([
    204,
    "/orders/a",
    null,
  ]);
  expect(answer.headers.get("set-cookie")).toBe(path === "/by-status" ? "cart=1" : null);
});

test("everybody else is redirected, and what is no redirect stays as it is", async () => {
  for (const [method, headers] of [
    ["POST", {}],
    ["GET", { "x-exchange": "1" }],
  ] as const) {
    const answer = await send("/by-head", method, headers);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/orders/a"]);
  }
  const page = await send("/page", "POST", { "x-exchange": "1" });
  expect([page.status, await page.text()]).toEqual([200, "page"]);
});

test("a form that this build does not know leads to its own page", async () => {
  const plain = await send("/old?a=b", "POST");
  expect([plain.status, plain.headers.get("location")]).toEqual([303, "/old?a=b"]);
  const told = await send("/old?a=b", "POST", { "x-exchange": "1" });
  expect([told.status, told.headers.get("x-location"), await told.text()]).toEqual([204, "/old?a=b", ""]);
});
