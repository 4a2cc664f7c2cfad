import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { send, sendRaw, startServer } from "./test-support/start-server.ts";

test("the handler sees a cleaned request, and its response carries the headers of all", async () => {
  const seen: unknown[] = [];
  const { port } = await startServer((request, response) => {
    seen.push(
      request.method,
      request.url,
      request.headers["x-forwarded-for"],
      request.headers["accept-encoding"],
    );
    response.setHeader("content-type", "text/html").end("<p>hello</p>");
  });
  const reply = await send(port, "/caf%E9?q=50%", {
    method: "HEAD",
    headers: { "accept-encoding": "br", "x-forwarded-for": "6.6.6.6" },
  });
  expect(seen).toEqual(["GET", "/caf%25E9", "127.0.0.1", undefined]);
  expect(reply.headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "content-length": "12",
  });
  expect(reply.headers["content-security-policy"]).toContain("script-src 'self'; style-src 'self';");
  expect(reply.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(reply.headers).not.toHaveProperty("strict-transport-security");
  expect(reply.body.length).toBe(0);
});

test("with https browsers are told to remain with it", async () => {
  const { port } = await startServer((_, response) => response.end("ok"), {
    appUrl: new URL("https://shop.example"),
  });
  const reply = await send(port, "/", { headers: { host: "shop.example" } });
  expect(reply.headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
});

test.each([
  ["a host that is no host", "GET / HTTP/1.1\r\nHost: localhost:99999\r\n\r\n", 421],
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["another host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421],
  ["no HTTP", "hello\r\n\r\n", 400],
  ["headers without end", `GET / HTTP/1.1\r\nHost: localhost\r\nA: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["another method", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405],
  ["dot segments", "GET /a/%2e%2e/b HTTP/1.1\r\nHost: localhost\r\n\r\n", 400],
  ["another origin's form", "GET http://a.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400],
])("%s is refused, and the server goes on", async (_, bytes, status) => {
  const { port } = await startServer((_request, response) => response.end("ok"));
  const reply = await sendRaw(port, bytes);
  expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  if (status === 405) expect(reply).toContain("Allow: GET, HEAD, POST");
  expect((await send(port, "/")).status).toBe(200);
});

test("a tunnel is closed without a word, and the server goes on", async () => {
  const { port } = await startServer((_request, response) => response.end("ok"));
  expect(await sendRaw(port, "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n")).toBe("");
  expect((await send(port, "/")).status).toBe(200);
});

test("a request to upgrade is served as if it were none", async () => {
  const { port } = await startServer((_, response) => response.end("ok"));
  const bytes =
    "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n";
  expect(
    await sendRaw(port, `${bytes}GET /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
  ).toMatch(/^HTTP\/1.1 200 /);
});

test("a chunked body is counted, and cut off where it is too long", async () => {
  const ends: string[] = [];
  const { port } = await startServer(async (request, response) => {
    let length = 0;
    try {
      for await (const chunk of request) length += chunk.length;
      ends.push("whole");
    } catch {
      ends.push("broken off");
    }
    response.end(String(length));
  });
  const chunk = (size: number) => `${size.toString(16)}\r\n${"a".repeat(size)}\r\n`;
  const head =
    "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
  expect(await sendRaw(port, `${head}${chunk(40_000)}${chunk(25_536)}0\r\n\r\n`)).toMatch(
    /200 OK[\s\S]*65536$/,
  );
  expect(await sendRaw(port, `${head}${chunk(40_000)}${chunk(25_537)}0\r\n\r\n`)).toMatch(/^HTTP\/1.1 413 /);
  await expect.poll(() => ends).toEqual(["whole", "broken off"]);
});

test("a redirect keeps the query and never leads elsewhere", async () => {
  const { port } = await startServer((_, response) => response.end("ok"));
  const reply = await send(port, "/a/?b=c");
  expect([reply.status, reply.headers.location]).toEqual([308, "/a?b=c"]);
  expect((await send(port, "//evil.example/")).status).toBe(400);
});

test("a handler that throws, or fails in HTML, is answered with the failure page", async () => {
  const { port } = await startServer((request, response) => {
    if (request.url === "/throws") throw new Error("away");
    response.statusCode = 500;
    if (request.url === "/html")
      response.setHeader("content-type", "text/html").end('<html id="__next_error__">');
    else if (request.url === "/json") response.setHeader("content-type", "application/json").end("{}");
    else response.end(request.url === "/bare" ? "Internal Server Error" : undefined);
  });
  const accept = { accept: "text/html" };
  for (const [path, headers] of [
    ["/throws", {}],
    ["/html", {}],
    ["/blank", accept],
    ["/bare", accept],
  ] as const) {
    const reply = await send(port, path, { headers });
    expect([reply.status, reply.headers["retry-after"], reply.headers["cache-control"]]).toEqual([
      503,
      "30",
      "no-store",
    ]);
    expect(reply.text).toContain("ne payez pas une deuxième fois");
    expect(reply.text).toContain("do not pay a second time");
    const style = /<style>([\s\S]*)<\/style>/.exec(reply.text)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(reply.headers["content-security-policy"]).toContain(`style-src 'sha256-${hash}'`);
  }
  expect((await send(port, "/blank")).status).toBe(500);
  const json = await send(port, "/json", { headers: accept });
  expect([json.status, json.text]).toEqual([500, "{}"]);
});

test("a handler that throws after its first byte leaves a broken connection, and the server goes on", async () => {
  const { port } = await startServer(async (request, response) => {
    if (request.url !== "/throws") return response.end("ok");
    response.writeHead(200, { "content-type": "image/png" }).write("a");
    throw new Error("in the middle");
  });
  await expect(send(port, "/throws")).rejects.toThrow();
  expect((await send(port, "/")).status).toBe(200);
});

test("in development nothing is removed, replaced or forbidden", async () => {
  const html = '<html data-document=""><script>1</script></html>';
  const { port } = await startServer(
    (_, response) => response.writeHead(500, { "content-type": "text/html" }).end(html),
    { isDevelopment: true },
  );
  const reply = await send(port, "/");
  expect([reply.status, reply.text]).toEqual([500, html]);
  expect(reply.headers).not.toHaveProperty("content-security-policy");
});
