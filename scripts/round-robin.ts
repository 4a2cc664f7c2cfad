import {
  createServer,
  type IncomingMessage,
  request as requestOf,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";

export type Certificate = { key: string; cert: string };

/** Where a build keeps what it names by its content. */
const assets = /^\/(_next\/static|browser)\//;

/**
 * A proxy in front of several web processes, as the deploy guide describes it and nothing more: all requests go to one
 * after the other; an asset that one does not have is asked once of the next. Resolves once it listens.
 */
export function startRoundRobin(port: number, upstreams: number[], tls?: Certificate): Promise<Server> {
  let turn = 0;
  const take = (request: IncomingMessage, response: ServerResponse) => {
    const own = turn++ % upstreams.length;
    const mayAskAnother = request.method === "GET" && assets.test(request.url ?? "");
    forward(request, response, upstreams[own], (answer) => {
      if (answer.statusCode !== 404 || !mayAskAnother) return pass(answer, response);
      answer.resume();
      forward(request, response, upstreams[(own + 1) % upstreams.length], (other) => pass(other, response));
    });
  };
  const server = tls ? createTlsServer(tls, take) : createServer(take);
  return new Promise((resolve) => {
    server.listen(port, () => resolve(server));
  });
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  port: number | undefined,
  onAnswer: (answer: IncomingMessage) => void,
): void {
  const { method, url: path, headers } = request;
  const asked = requestOf({
    port,
    host: "127.0.0.1",
    method,
    path,
    headers: {
      ...headers,
      "x-forwarded-for": request.socket.remoteAddress,
      "x-forwarded-host": headers.host,
    },
  });
  asked.on("response", onAnswer);
  asked.on("error", () => {
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });
  response.on("close", () => asked.destroy());
  if (request.readableEnded || method === "GET") asked.end();
  else request.pipe(asked);
}

function pass(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(response);
}
