import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { maxReads, maxWaiting, Shedding } from "./shedding.ts";
import { send, startServer } from "./test-support/start-server.ts";

/** A server whose requests wait until they are let go. */
async function startWaiting() {
  const waiting: ServerResponse[] = [];
  const { port } = await startServer((request, response) => {
    if (request.url === "/wait") waiting.push(response);
    else if (request.url === "/stream")
      response.writeHead(200, { "content-type": "text/event-stream" }).write(": open\n\n");
    else response.end("ok");
  });
  const agent = new Agent();
  const shed: IncomingMessage[] = [];
  const open = (path: string, count: number) =>
    Array.from({ length: count }, () =>
      get({ port, host: "127.0.0.1", path, agent })
        .on("error", () => {})
        .on("response", (response) => response.statusCode === 503 && shed.push(response.resume())),
    );
  /** All places and all of the queue, and one that finds neither. */
  const fill = async () => {
    const requests = open("/wait", maxReads + maxWaiting + 1);
    await expect.poll(() => shed.length).toBe(1);
    return requests;
  };
  return { port, waiting, open, fill };
}

test("a crowd without cookies waits, then is shed; who has a cookie goes before it, and a form never waits", async () => {
  const { port, waiting, fill } = await startWaiting();
  await fill();
  const startedAt = performance.now();
  const shed = await send(port, "/");
  expect(performance.now() - startedAt).toBeLessThan(200);
  expect(shed.status).toBe(503);
  expect(Number(shed.headers["retry-after"])).toBeGreaterThanOrEqual(1);
  expect(Number(shed.headers["retry-after"])).toBeLessThanOrEqual(5);
  expect(shed.headers["x-content-type-options"]).toBe("nosniff");
  expect((await send(port, "/api/health/live")).status).toBe(200);

  expect((await send(port, "/", { method: "POST", body: "a=b" })).status).toBe(200);
  let served = 0;
  for (let shopper = 0; shopper < 2; shopper++)
    void send(port, "/", { headers: { cookie: "cart=1" } }).then(({ status }) => {
      if (status === 200) served += 1;
    });
  let freed = 0;
  await expect
    .poll(() => {
      if (served < 2) waiting[freed++]?.end();
      return served;
    })
    .toBe(2);
  expect(freed).toBeLessThan(20);
});

test("who leaves gives the place back, in service or waiting", async () => {
  const { port, waiting, fill } = await startWaiting();
  const requests = await fill();
  for (const request of requests.slice(maxReads)) request.destroy();
  await expect.poll(() => waiting.length).toBe(maxReads);
  for (const request of requests) request.destroy();
  await expect.poll(async () => (await send(port, "/")).status).toBe(200);
});

test("a browser is shed with a page in both languages, a machine with a line; the connection goes on", async () => {
  const { port, fill } = await startWaiting();
  await fill();
  const page = await send(port, "/", { headers: { accept: "text/html,*/*" } });
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(page.text).toContain("Un instant");
  expect(page.text).toContain("One moment");
  expect(page.text).not.toContain("<script");
  expect((await send(port, "/", { method: "HEAD" })).body.length).toBe(0);

  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statuses: number[] = [];
  for (let at = 0; at < 3; at++)
    await new Promise<void>((resolve) => {
      get({ port, host: "127.0.0.1", agent }, (response: IncomingMessage) => {
        statuses.push(response.statusCode ?? 0);
        expect(response.headers.connection).toBe("keep-alive");
        response.resume().on("end", () => resolve());
      });
    });
  expect(statuses).toEqual([503, 503, 503]);
  agent.destroy();
});

test("an open event stream takes no place", async () => {
  const { port, open } = await startWaiting();
  let opened = 0;
  for (const stream of open("/stream", 100)) stream.on("response", () => opened++);
  await expect.poll(() => opened).toBe(100);
  expect((await send(port, "/")).status).toBe(200);
});

test("two thousand event streams may be open, and one more when one of them ends", () => {
  const shedding = new Shedding();
  const responses = Array.from({ length: 2_000 }, () => new EventEmitter() as ServerResponse);
  expect(responses.every((response) => shedding.admitStream(response))).toBe(true);
  const more = new EventEmitter() as ServerResponse;
  expect(shedding.admitStream(more)).toBe(false);
  responses[0]?.emit("close");
  expect(shedding.admitStream(more)).toBe(true);
});

test("who does not read the response holds nobody up, nor does a request behind an open stream", async () => {
  const { port } = await startServer((request, response) => {
    if (request.url === "/stream")
      response.writeHead(200, { "content-type": "text/event-stream" }).write(": open\n\n");
    else if (request.url === "/file")
      response.writeHead(200, { "content-type": "image/png" }).end(Buffer.alloc(8_000_000));
    else response.writeHead(200, { "content-type": "text/html" }).end("<p>text</p>".repeat(100_000));
  });
  const line = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost:3000\r\n\r\n`;
  const sockets = Array.from({ length: maxReads + 2 }, (_, at) => {
    const socket = connect(port, "127.0.0.1").pause();
    socket.write(at % 2 === 0 ? line("/file").repeat(3) : line("/stream") + line("/").repeat(maxReads));
    return socket;
  });
  // All of them have come in once the last one has.
  await expect
    .poll(() => sockets.every(({ bytesWritten, pending }) => bytesWritten > 0 && !pending))
    .toBe(true);
  for (let again = 0; again < 20; again++) expect((await send(port, "/")).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});
