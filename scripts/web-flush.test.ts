import { createServer } from "node:http";
import { createGzip } from "node:zlib";
import { expect, test } from "vitest";
import { holdFlushes } from "./web-flush.ts";

test("a compressor that offers its flush is not asked for it", async () => {
  const page = Array.from({ length: 40 }, (_, at) => `<li class="a line of a page">${at}</li>`);
  const server = createServer((request, response) => {
    if (request.url === "/held") holdFlushes(response);
    const compressor = createGzip();
    compressor.pipe(response);
    // As the compressing middleware and Next do it.
    Object.assign(response, { flush: () => compressor.flush() });
    for (const piece of page) {
      compressor.write(piece);
      if ("flush" in response && typeof response.flush === "function") response.flush();
    }
    compressor.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const lengthOf = async (path: string) =>
    (await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer()).byteLength;
  expect(await lengthOf("/held")).toBeLessThan((await lengthOf("/flushed")) / 2);
  server.close();
});
