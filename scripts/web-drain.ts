import type { Server, ServerResponse } from "node:http";

/** Ends a server politely: no new connection, open event streams ended, everything else may finish until the deadline. */
export class WebDrain {
  readonly #server: Server;
  readonly #open = new Set<ServerResponse>();
  #isDraining = false;

  constructor(server: Server) {
    this.#server = server;
  }

  watch(response: ServerResponse): void {
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
    if (this.#isDraining) response.setHeader("Connection", "close");
  }

  async drain(deadlineMs: number): Promise<void> {
    this.#isDraining = true;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    const sweep = setInterval(() => this.#sweep(), 100);
    this.#sweep();
    const deadline = setTimeout(() => this.#server.closeAllConnections(), deadlineMs);
    await closed;
    clearInterval(sweep);
    clearTimeout(deadline);
  }

  /** Repeated: a stream may have been asked for in the same instant. */
  #sweep(): void {
    for (const response of this.#open) {
      if (!response.headersSent) {
        response.setHeader("Connection", "close");
      } else if (isEventStream(response) && !response.writableEnded) {
        response.end();
        // Next may have one more piece to write before it sees the end.
        response.write = () => true;
      }
    }
    this.#server.closeIdleConnections();
  }
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
