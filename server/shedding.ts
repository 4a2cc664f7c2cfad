import type { IncomingMessage, ServerResponse } from "node:http";

/** Pages rendered at once: enough to use the time that the database takes. More would only make each of them slower. */
export const maxReads = 5;

/** How many may wait for their turn, of each kind: a few seconds of rendering. Whoever comes after them is shed at once. */
export const maxWaiting = 400;

/** Forms cost little, but one may be slowed down on purpose, so they never take the place of a page. */
const maxForms = 1_000;

/** An open event stream costs memory and a file descriptor, but no work while nothing happens. */
const maxStreams = 2_000;

type Release = () => void;

/**
 * Admits as many requests as can be served at once, lets some wait and sheds the rest. Who has a cookie goes before those
 * who only look around, so that a crowd of these does not keep others from paying.
 */
export class Shedding {
  readonly #held = { reads: 0, forms: 0, streams: 0 };
  readonly #shoppers: Release[] = [];
  readonly #anonymous: Release[] = [];

  /**
   * Undefined if the request must be shed or its client has left, otherwise the function that gives its place back, once
   * the work is done: how slowly its client reads is nobody else's loss. The response's close gives it back in any case.
   */
  async admit(request: IncomingMessage, response: ServerResponse): Promise<Release | undefined> {
    if (request.method === "POST")
      return this.#held.forms < maxForms ? this.#hold("forms", response) : undefined;
    if (this.#held.reads < maxReads) return this.#hold("reads", response);
    const queue = request.headers.cookie === undefined ? this.#anonymous : this.#shoppers;
    if (queue.length >= maxWaiting) return undefined;
    return new Promise((resolve) => {
      const begin = () => {
        response.off("close", leave);
        resolve(this.#hold("reads", response));
      };
      const leave = () => {
        queue.splice(queue.indexOf(begin), 1);
        resolve(undefined);
      };
      queue.push(begin);
      response.once("close", leave);
    });
  }

  /** Whether one more event stream may be opened; it then counts until its response is closed. */
  admitStream(response: ServerResponse): boolean {
    const isAdmitted = this.#held.streams < maxStreams;
    if (isAdmitted) this.#hold("streams", response);
    return isAdmitted;
  }

  #hold(kind: "reads" | "forms" | "streams", response: ServerResponse): Release {
    this.#held[kind] += 1;
    let isHeld = true;
    const release = () => {
      if (!isHeld) return;
      isHeld = false;
      this.#held[kind] -= 1;
      if (kind === "reads") (this.#shoppers.shift() ?? this.#anonymous.shift())?.();
    };
    response.once("close", release);
    return release;
  }
}
