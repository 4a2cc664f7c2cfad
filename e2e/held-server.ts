import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type HeldServer = {
  /** Answers with the headers of an event stream, and then with nothing. */
  headersOnly: string;
  /** Takes the request and never answers. */
  silent: string;
  close(): Promise<void>;
};

/** A server that holds what it is asked for, as a proxy does that waits for the end of an answer before it passes it on. */
export async function startHeldServer(): Promise<HeldServer> {
  const server: Server = createServer((request, response) => {
    if (request.url !== "/headers-only") return;
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.flushHeaders();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    headersOnly: `http://127.0.0.1:${port}/headers-only`,
    silent: `http://127.0.0.1:${port}/silent`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
