import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { afterEach } from "vitest";
import { createShopServer } from "../shop-server.ts";

type Started = ReturnType<typeof createShopServer> & { port: number };
const started: Started[] = [];

afterEach(() => {
  for (const { server } of started.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const demonstration = {
  appUrl: new URL("http://localhost:3000"),
  isDemo: true,
  trustedProxyHops: 0,
  isDevelopment: false,
};

/** A server of this room around a small handler, on a port of its own. */
export async function startServer(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
  settings: Partial<typeof demonstration> = {},
) {
  const parts = createShopServer(
    { ...demonstration, ...settings },
    () => async (request, response) => handle(request, response),
  );
  parts.server.listen(0, "127.0.0.1");
  await once(parts.server, "listening");
  const { port } = parts.server.address() as AddressInfo;
  started.push({ ...parts, port });
  return { ...parts, port };
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** Unlike `fetch`, decodes nothing, follows nothing, and sends any host. */
export async function send(
  port: number,
  path: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const outgoing = request({ port, host: "127.0.0.1", path, method, agent: false, headers });
  const [response] = (await once(outgoing.end(body), "response")) as [IncomingMessage];
  const received = await buffer(response);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: received,
    text: received.toString(),
  };
}

/** What comes back for bytes that need not be HTTP. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
  return text(socket);
}
