import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { WebDrain } from "./web-drain.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: (path: string, response: ServerResponse) => void) {
  const server = createServer();
  const drain = new WebDrain(server);
  server.on("request", (request, response) => {
    drain.watch(response);
    answer(request.url ?? "", response);
  });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return { drain, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("who comes while it leaves is still answered, on a line that ends with the answer; then nobody is taken", async () => {
  const { drain, url } = await serve((_, response) => response.end("ok"));
  expect((await fetch(url)).headers.get("connection")).toBe("keep-alive");
  const drained = drain.drain(5_000);
  const late = await fetch(url);
  expect([late.status, late.headers.get("connection")]).toEqual([200, "close"]);
  await drained;
  await expect(fetch(url)).rejects.toThrow();
});

test("what was asked before the end is answered after it", async () => {
  const slow: ServerResponse[] = [];
  const { drain, url } = await serve((path, response) => {
    if (path === "/slow") slow.push(response);
    else response.end("ok");
  });
  const answer = fetch(`${url}/slow`);
  await expect.poll(() => slow.length).toBe(1);
  const drained = drain.drain(5_000);
  await expect.poll(() => fetch(url).catch(() => "nobody"), { timeout: 4_000, interval: 600 }).toBe("nobody");
  slow[0]?.end("done");
  expect(await (await answer).text()).toBe("done");
  await drained;
});

test("an open event stream is ended at once", async () => {
  const { drain, url } = await serve((_, response) => {
    response.setHeader("content-type", "text/event-stream");
    response.write(": here\n\n");
  });
  const stream = await fetch(url);
  const drained = drain.drain(5_000);
  expect(await stream.text()).toBe(": here\n\n");
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
