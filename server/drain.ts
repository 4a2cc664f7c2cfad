import type { Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { isEventStream } from "./text-content.ts";

/** The port is given up when nobody has sent a request for so long. */
const quietMs = 500;

/**
 * Ends a server without breaking a connection: one that waits to be accepted while the port is given up would be reset,
 * so it goes on serving, and closes each connection after its response, until no request came for a while.
 */
export class Drain {
  readonly #server: Server;
  readonly #inProgress = new Set<ServerResponse>();
  /** What readiness tells. */
  isDraining = false;
  #lastRequestAt = 0;
  /** Called when no new connection is to be accepted any more. */
  onClose: () => void = () => {};

  constructor(server: Server) {
    this.#server = server;
  }

  watch(response: ServerResponse): void {
    this.#lastRequestAt = performance.now();
    this.#inProgress.add(response);
    response.once("close", () => this.#inProgress.delete(response));
    if (this.isDraining) response.setHeader("Connection", "close");
  }

  async drain(deadlineMs: number): Promise<void> {
    const startedAt = performance.now();
    this.#lastRequestAt = startedAt;
    this.isDraining = true;
    this.#sweep();
    const sweep = setInterval(() => this.#sweep(), 100);
    while (performance.now() < Math.min(this.#lastRequestAt + quietMs, startedAt + deadlineMs / 2))
      await sleep(50);
    // After the connections of this turn were accepted, not before.
    await new Promise(setImmediate);
    this.onClose();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const leftMs = Math.max(0, deadlineMs - (performance.now() - startedAt));
    // An upgraded connection (development only) is none of the server's any more: it is not waited for.
    await Promise.race([closed, sleep(leftMs, undefined, { ref: false })]);
    this.#server.closeAllConnections();
    clearInterval(sweep);
  }

  /** Repeated, since a stream may be opened in the same instant. */
  #sweep(): void {
    for (const response of this.#inProgress) {
      if (!response.headersSent) response.setHeader("Connection", "close");
      else if (isEventStream(response) && !response.writableEnded) response.end();
    }
    if (!this.#server.listening) this.#server.closeIdleConnections();
  }
}
