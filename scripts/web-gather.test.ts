import { once } from "node:events";
import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { createGzip } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gatherPage } from "./web-gather.ts";

const lines = Array.from({ length: 40 }, (_, at) => `<li class="a line of a page">${at} é</li>`);
/** What reached the compressor: how often, and whether headers went before it. */
const seen = { pieces: 0, isEarly: false };

/** As the compressing middleware puts itself on a response, and as Next then writes. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url !== "/plain") gatherPage(response);
  Object.assign(seen, { pieces: 0, isEarly: false });
  const compressor = createGzip();
  const { write, end } = response;
  Object.assign(response, {
    flush: () => compressor.flush(),
    write: (piece: Uint8Array) => {
      seen.pieces++;
      return compressor.write(piece);
    },
    end: (piece?: Uint8Array) => {
      if (piece) seen.pieces++;
      compressor.end(piece);
    },
  });
  compressor.on("data", (piece) => write.call(response, piece, "utf8"));
  compressor.on("end", () => end.call(response, "", "utf8"));
  response.setHeader("content-encoding", "gzip");
  response.setHeader(
    "content-type",
    request.url === "/stream" ? "text/event-stream" : "text/html; charset=utf-8",
  );
  response.flushHeaders();
  seen.isEarly = response.headersSent;
  for (const line of lines) {
    response.write(Buffer.from(line));
    if ("flush" in response && typeof response.flush === "function") response.flush();
  }
  response.end();
}

const server = createServer((request, response) => void answer(request, response));
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => server.close());

test("a page reaches the compressor whole and unchanged, its headers with it", async () => {
  expect(await (await fetch(`${address}/page`)).text()).toBe(lines.join(""));
  expect(seen).toEqual({ pieces: 1, isEarly: false });
});

test("an event stream goes on piece by piece, its headers at once", async () => {
  expect(await (await fetch(`${address}/stream`)).text()).toBe(lines.join(""));
  expect(seen).toEqual({ pieces: lines.length, isEarly: true });
});

test("a page that is gathered is shorter than one that is flushed piece by piece", async () => {
  expect(await lengthOf("/page")).toBeLessThan((await lengthOf("/plain")) / 2);
});

/** As it comes over the wire. */
async function lengthOf(path: string): Promise<number> {
  const [answer] = (await once(get(address + path), "response")) as [IncomingMessage];
  return (await buffer(answer)).length;
}
