import type { Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** So long nobody must have asked for anything before the address is given up. */
const quietMs = 500;

/**
 * Ends a server politely. First it goes on answering, says by its readiness that it is leaving, and lets each answer be
 * its line's last: a connection that waits to be taken while the address is given up would be broken off. When nobody
 * has asked for a while, or half of the time is over, no new connection is taken and everything else may finish until
 * the deadline. Event streams are ended at once.
 */
export class WebDrain {
  readonly #server: Server;
  readonly #open = new Set<ServerResponse>();
  #isDraining = false;
  #lastAskedAt = 0;

  constructor(server: Server) {
    this.#server = server;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  watch(response: ServerResponse): void {
    this.#lastAskedAt = performance.now();
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
    if (this.#isDraining) response.setHeader("Connection", "close");
  }

  async drain(deadlineMs: number): Promise<void> {
    const startedAt = performance.now();
    this.#isDraining = true;
    const sweep = setInterval(() => this.#sweep(), 100);
    this.#sweep();
    await this.#untilQuiet(startedAt, deadlineMs / 2);
    const closed = new Promise<void>((resolve) => {
      // After this turn's new connections were taken, not before.
      setImmediate(() => this.#server.close(() => resolve()));
    });
    const idle = setInterval(() => this.#server.closeIdleConnections(), 100);
    const leftMs = deadlineMs - (performance.now() - startedAt);
    const deadline = setTimeout(() => this.#server.closeAllConnections(), leftMs);
    await closed;
    clearInterval(sweep);
    clearInterval(idle);
    clearTimeout(deadline);
  }

  async #untilQuiet(startedAt: number, longestMs: number): Promise<void> {
    for (;;) {
      const now = performance.now();
      const quietAt = Math.max(startedAt, this.#lastAskedAt) + quietMs;
      const until = Math.min(quietAt, startedAt + longestMs);
      if (now >= until) return;
      await sleep(until - now);
    }
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
  }
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
