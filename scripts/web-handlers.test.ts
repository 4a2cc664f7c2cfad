import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { limitBody } from "./web-body.ts";
import { answerByHandler, findHandler } from "./web-handlers.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handle: (request: Request) => Promise<Response>): Promise<number> {
  const server = createServer((asked, response) => {
    response.setHeader("x-content-type-options", "nosniff");
    limitBody(asked, response, 1_000);
    void answerByHandler(handle, asked, response);
  });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test("only a post to one of its paths passes the framework by", () => {
  expect(findHandler("POST", "/api/cart/lines")).toBeDefined();
  expect(findHandler("POST", "/api/paygate/callback/a-secret")).toBeDefined();
  for (const path of [
    "/",
    "/api/cart",
    "/api/cart/lines/",
    "/api/paygate/callback/",
    "/api/paygate/callback/a/b",
  ])
    expect(findHandler("POST", path), path).toBeUndefined();
  for (const method of ["GET", "HEAD"]) expect(findHandler(method, "/api/cart/lines")).toBeUndefined();
});

test("a handler reads body and headers as they were sent, and its status, headers and cookies are answered", async () => {
  const port = await serve(async (asked) => {
    const seen = [asked.method, new URL(asked.url).pathname, asked.headers.get("origin"), await asked.text()];
    const headers = new Headers({ "x-kept": "yes" });
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    return Response.json(seen, { status: 201, headers });
  });
  const answer = await fetch(`http://127.0.0.1:${port}/api/x?y`, {
    method: "POST",
    headers: { origin: "https://shop.example" },
    body: "é",
  });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual(["POST", "/api/x", "https://shop.example", "é"]);
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect([answer.headers.get("x-kept"), answer.headers.get("x-content-type-options")]).toEqual([
    "yes",
    "nosniff",
  ]);
});

test("a body that is too large is refused before any handler, also when it declares no length", async () => {
  let handled = 0;
  const port = await serve(async () => {
    handled += 1;
    return new Response("ok");
  });
  const sent = request({
    port,
    host: "127.0.0.1",
    method: "POST",
    path: "/",
    headers: { "transfer-encoding": "chunked" },
  });
  sent.on("error", () => {});
  const answered = once(sent, "response");
  sent.write("x".repeat(600));
  sent.write("x".repeat(600));
  const [answer] = await answered;
  expect(answer.statusCode).toBe(413);
  expect(handled).toBe(0);
});
