import { once } from "node:events";
import { get, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { send, startServer } from "./test-support/start-server.ts";

const lines = Array.from({ length: 40 }, (_, at) => `<li class="a line of a page">${at} é</li>`);
const page = `<!DOCTYPE html><html lang="fr" data-document="">${lines.join("")}</html>`;
const runtime = '<script src="/_next/a.js"></script><script>self.__next_f.push(1)</script>';

/** As Next writes: headers flushed first, then piece by piece, `writeHead` before each as its compression does. */
function writeAsNext(response: ServerResponse, pieces: string[], type = "text/html; charset=utf-8"): void {
  response.setHeader("content-type", type);
  response.flushHeaders();
  for (const piece of pieces) {
    if (!response.headersSent) response.writeHead(response.statusCode);
    response.write(Buffer.from(piece));
  }
  response.end();
}

test("a document comes without the runtime, encoded in one go", async () => {
  const { port } = await startServer((_, response) => {
    response.setHeader("link", '</_next/a.js>; rel=preload; as="script"');
    writeAsNext(response, [page.slice(0, 100), page.slice(100), runtime]);
  });
  const br = await send(port, "/", { headers: { "accept-encoding": "gzip, br" } });
  expect(brotliDecompressSync(br.body).toString()).toBe(page);
  expect(br.headers).toMatchObject({
    "content-encoding": "br",
    "content-length": String(br.body.length),
    vary: "Accept-Encoding",
  });
  expect(br.headers).not.toHaveProperty("link");
  const gzip = await send(port, "/", { headers: { "accept-encoding": "gzip, br;q=0" } });
  expect(gunzipSync(gzip.body).toString()).toBe(page);
  const plain = await send(port, "/");
  expect(plain.text).toBe(page);
  expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(1);
});

test("HTML that is not marked keeps all of it, and its own policy", async () => {
  const html = `<html>${runtime}<main data-status="404"></main></html>`;
  const { port } = await startServer((_, response) => {
    response.setHeader("content-security-policy", "script-src 'nonce-a'");
    writeAsNext(response, [html]);
  });
  const reply = await send(port, "/");
  expect([reply.status, reply.text]).toEqual([200, html]);
  expect(reply.headers["content-security-policy"]).toBe("script-src 'nonce-a'");
});

test("a document that says it is missing is a 404, without a tag", async () => {
  const { port } = await startServer((_, response) =>
    writeAsNext(response, [
      '<html data-document=""><main data-status="404"><h1>Introuvable</h1></main></html>',
    ]),
  );
  const reply = await send(port, "/");
  expect([reply.status, reply.headers.etag]).toEqual([404, undefined]);
  expect(reply.text).toContain("Introuvable");
});

test("HEAD has the headers of GET and no body", async () => {
  const { port } = await startServer((_, response) => writeAsNext(response, [page]));
  const headers = { "accept-encoding": "br" };
  const [read, head] = [
    await send(port, "/", { headers }),
    await send(port, "/", { headers, method: "HEAD" }),
  ];
  for (const reply of [read, head]) for (const name of ["date", "x-request-id"]) delete reply.headers[name];
  expect(head.headers).toEqual(read.headers);
  expect(head.body.length).toBe(0);
});

test("what did not change is not sent again, unless nothing of it may be stored", async () => {
  const { port } = await startServer((request, response) => {
    if (request.url === "/cart") response.setHeader("cache-control", "private, no-store");
    writeAsNext(response, [page]);
  });
  const { headers } = await send(port, "/");
  const etag = headers.etag ?? "";
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
  for (const method of ["GET", "HEAD"]) {
    const reply = await send(port, "/", { method, headers: { "if-none-match": `"b", ${etag}` } });
    expect([reply.status, reply.body.length, reply.headers.etag]).toEqual([304, 0, etag]);
    expect(reply.headers.vary).toBe("Accept-Encoding");
    expect(reply.headers).not.toHaveProperty("content-length");
  }
  expect((await send(port, "/", { headers: { "if-none-match": '"b"' } })).status).toBe(200);
  expect((await send(port, "/", { method: "POST", headers: { "if-none-match": etag } })).status).toBe(200);
  const cart = await send(port, "/cart", { headers: { "if-none-match": "*" } });
  expect([cart.status, cart.headers.etag]).toEqual([200, undefined]);
  for (const named of ["*", etag.slice(2)])
    expect((await send(port, "/", { headers: { "if-none-match": named } })).status).toBe(304);
});

test.each([
  ["an event stream", { "content-type": "text/event-stream; charset=utf-8" }],
  ["a picture", { "content-type": "image/png" }],
  ["a download", { "content-type": "text/csv", "content-disposition": 'attachment; filename="a.csv"' }],
])("%s flows as it is written, its headers at once", async (_, headers) => {
  let response: ServerResponse | undefined;
  const { port } = await startServer((_request, one) => {
    response = one;
    one.writeHead(200, headers).flushHeaders();
  });
  const [stream] = (await once(
    get({ port, host: "127.0.0.1", headers: { "accept-encoding": "br" } }),
    "response",
  )) as [IncomingMessage];
  for (const piece of ["one", "two"]) {
    response?.write(piece);
    expect(String((await once(stream, "data"))[0])).toBe(piece);
  }
  expect(stream.headers).not.toHaveProperty("content-encoding");
  response?.end();
  await once(stream, "end");
});

test("HEAD of an event stream ends at once", async () => {
  const { port } = await startServer((_, response) => {
    response.setHeader("content-type", "text/event-stream").flushHeaders();
    const writing = setInterval(() => {
      try {
        response.write(": more\n\n");
      } catch (error) {
        // What Next hears, and then cancels its handler.
        expect((error as Error).name).toBe("AbortError");
      }
    }, 10);
    response.on("close", () => clearInterval(writing));
  });
  const reply = await send(port, "/", { method: "HEAD" });
  expect([reply.status, reply.headers["content-type"]]).toEqual([200, "text/event-stream"]);
});

test("parts of a file and what is encoded already pass unchanged", async () => {
  const { port } = await startServer((request, response) => {
    response.setHeader("content-type", "text/css");
    if (request.url === "/range") response.writeHead(206, { "content-range": "bytes 0-2/9" }).end("abc");
    else response.writeHead(200, { "Content-Encoding": "gzip", "Set-Cookie": "a=1" }).end("zipped");
  });
  const headers = { "accept-encoding": "br" };
  const range = await send(port, "/range", { headers });
  expect([range.status, range.text, range.headers["content-length"]]).toEqual([206, "abc", "3"]);
  const zipped = await send(port, "/zipped", { headers });
  expect([zipped.text, zipped.headers["content-encoding"]]).toEqual(["zipped", "gzip"]);
  expect(zipped.headers["set-cookie"]).toEqual(["a=1"]);
});

test("redirects and empty responses go as they are", async () => {
  const { port } = await startServer((request, response) => {
    if (request.url === "/303")
      response.writeHead(303, { Location: "/a", "Set-Cookie": ["a=1", "b=2"] }).end();
    else if (request.url === "/204") response.writeHead(204, { "content-type": "text/html" }).end();
    else response.writeHead(304).end();
  });
  const redirect = await send(port, "/303", { method: "POST" });
  expect([redirect.status, redirect.headers.location, redirect.headers["content-length"]]).toEqual([
    303,
    "/a",
    "0",
  ]);
  expect(redirect.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  for (const status of [204, 304]) {
    const reply = await send(port, `/${status}`);
    expect([reply.status, reply.headers["content-length"], reply.body.length]).toEqual([
      status,
      undefined,
      0,
    ]);
  }
});

test("a status message and a list in Vary survive", async () => {
  const { port } = await startServer((_, response) => {
    response.setHeader("vary", "rsc, accept-encoding");
    response.writeHead(200, "Fine", { "content-type": "application/json" }).end("{}");
  });
  const reply = await send(port, "/");
  expect([reply.headers.vary, reply.text, reply.headers["content-length"]]).toEqual([
    "rsc, accept-encoding",
    "{}",
    "2",
  ]);
});

test.each(["text/html", "image/png"])(
  "of %s each callback is called once, whatever way it is given",
  async (type) => {
    const calls: string[] = [];
    const { port } = await startServer((request, response) => {
      response.setHeader("content-type", type);
      response.write("é", "latin1", () => calls.push("write with encoding"));
      response.write("b", () => calls.push("write"));
      response.write(Buffer.from("c"));
      const done = (which: string) => () => calls.push(which);
      if (request.url === "/end") response.end(done("end"));
      else if (request.url === "/chunk") response.end("d", done("end"));
      else response.end("é", "latin1", done("end"));
      response.end(done("end again"));
      response.end("late", done("end with more"));
      response.write("late", done("write after end"));
    });
    for (const [path, tail] of [
      ["/end", ""],
      ["/chunk", "d"],
      ["/encoding", "\xe9"],
    ] as const) {
      calls.length = 0;
      const reply = await send(port, path);
      expect(reply.body.toString("latin1")).toBe(`\xe9bc${tail}`);
      await expect
        .poll(() => calls.toSorted())
        .toEqual(["end", "end again", "end with more", "write", "write after end", "write with encoding"]);
    }
  },
);

test.each(["text/html", "image/png"])(
  "a client that leaves in the middle of %s does no harm",
  async (type) => {
    const calls: string[] = [];
    const { port } = await startServer(async (request, response) => {
      if (request.url !== "/leave") return response.end("ok");
      response.setHeader("content-type", type);
      response.write("a");
      await once(response, "close");
      response.write("b", () => calls.push("write"));
      response.flushHeaders();
      response.end("c", () => calls.push("end"));
      response.end();
    });
    const socket = connect(port, "127.0.0.1");
    socket.write("GET /leave HTTP/1.1\r\nHost: localhost\r\n\r\n");
    setTimeout(() => socket.resetAndDestroy(), 100);
    await expect.poll(() => calls).toEqual(["write", "end"]);
    expect((await send(port, "/")).status).toBe(200);
  },
);

test("what is no string and no bytes is an error of who writes it", async () => {
  const { port } = await startServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.write(42 as unknown as string);
  });
  expect((await send(port, "/")).status).toBe(503);
});

test("a large file that Next's compression leaves alone is sent to its end", async () => {
  const compress = createRequire(import.meta.url)("next/dist/compiled/compression")();
  const { port } = await startServer(
    (request, response) =>
      new Promise<void>((resolve) => {
        compress(request, response, async () => {
          response.setHeader("content-type", "image/png");
          response.flushHeaders();
          for (let piece = 0; piece < 20; piece++)
            if (!response.write(Buffer.alloc(64 * 1024))) await once(response, "drain");
          response.end();
          resolve();
        });
      }),
  );
  expect((await send(port, "/")).body.length).toBe(20 * 64 * 1024);
});

test("who writes to an event stream that is over is told that it was aborted", async () => {
  const errors: string[] = [];
  const { port } = await startServer((_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
    try {
      response.write("data: 2\n\n");
    } catch (error) {
      errors.push((error as Error).name);
    }
  });
  expect((await send(port, "/", { method: "HEAD" })).status).toBe(200);
  expect(errors).toEqual(["AbortError"]);
});
