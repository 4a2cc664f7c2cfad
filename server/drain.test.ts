import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { startServer } from "./test-support/start-server.ts";

async function serve(respond: (path: string, response: ServerResponse) => void) {
  const { drain, port } = await startServer((request, response) => respond(request.url ?? "", response));
  return { drain, url: `http://127.0.0.1:${port}` };
}

test("who comes while it stops is served, on a connection that ends with the response; then nobody is accepted", async () => {
  const { drain, url } = await serve((_, response) => response.end("ok"));
  expect((await fetch(url)).headers.get("connection")).toBe("keep-alive");
  const drained = drain.drain(5_000);
  const late = await fetch(url);
  expect([late.status, late.headers.get("connection")]).toEqual([200, "close"]);
  const ready = await fetch(`${url}/api/health/ready`);
  expect([ready.status, await ready.text()]).toEqual([503, "stopping\n"]);
  expect((await fetch(`${url}/api/health/live`)).status).toBe(200);
  await drained;
  await expect(fetch(url)).rejects.toThrow();
});

test("a request from before the end is served after it", async () => {
  const slow: ServerResponse[] = [];
  const { drain, url } = await serve((path, response) => {
    if (path === "/slow") slow.push(response);
    else response.end("ok");
  });
  const reply = fetch(`${url}/slow`);
  await expect.poll(() => slow.length).toBe(1);
  const drained = drain.drain(5_000);
  await expect.poll(() => fetch(url).catch(() => "nobody"), { timeout: 4_000, interval: 600 }).toBe("nobody");
  slow[0]?.end("done");
  expect(await (await reply).text()).toBe("done");
  await drained;
});

test("an open event stream is ended at once, and who writes on does no harm", async () => {
  const { drain, url } = await serve((_, response) => {
    response.setHeader("content-type", "text/event-stream");
    response.write(": open\n\n");
    const writing = setInterval(() => {
      try {
        response.write(": more\n\n");
      } catch (error) {
        // What Next hears, and then cancels its handler.
        expect((error as Error).name).toBe("AbortError");
      }
    }, 20);
    response.on("close", () => setTimeout(() => clearInterval(writing), 100));
  });
  const stream = await fetch(url);
  const drained = drain.drain(5_000);
  expect(await stream.text()).toMatch(/^: open\n\n/);
  await drained;
});

test("who never stops asking, or never ends, is cut off at the deadline", async () => {
  const { drain, url } = await serve((path, response) => void (path === "/slow" || response.end("ok")));
  const never = fetch(`${url}/slow`);
  const asking = setInterval(() => void fetch(url).catch(() => {}), 50);
  const startedAt = performance.now();
  await Promise.all([drain.drain(1_500), expect(never).rejects.toThrow()]);
  clearInterval(asking);
  expect(performance.now() - startedAt).toBeGreaterThan(1_400);
});

test("an upgraded connection does not hold the end", async () => {
  const { drain, server, port } = await startServer((_, response) => response.end("ok"));
  server.on("upgrade", (_, socket) => void socket.write("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  await once(socket, "data");
  await drain.drain(800);
  socket.destroy();
});
