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
  #reads = 0;
  #forms = 0;
  #streams = 0;
  readonly #shoppers: Release[] = [];
  readonly #anonymous: Release[] = [];

  /**
   * Undefined if the request must be shed or its client has left, otherwise the function that gives its place back, once
   * the work is done: how slowly its client reads is nobody else's loss. The response's close gives it back in any case.
   */
  async admit(request: IncomingMessage, response: ServerResponse): Promise<Release | undefined> {
    if (request.method === "POST") return this.#admitForm(response);
    if (this.#reads < maxReads) return this.#read(response);
    const queue = request.headers.cookie === undefined ? this.#anonymous : this.#shoppers;
    if (queue.length >= maxWaiting) return undefined;
    return new Promise((resolve) => {
      const begin = () => {
        response.off("close", leave);
        resolve(this.#read(response));
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
    if (this.#streams >= maxStreams) return false;
    this.#streams += 1;
    response.once("close", () => {
      this.#streams -= 1;
    });
    return true;
  }

  #admitForm(response: ServerResponse): Release | undefined {
    if (this.#forms >= maxForms) return undefined;
    this.#forms += 1;
    return once(response, () => {
      this.#forms -= 1;
    });
  }

  #read(response: ServerResponse): Release {
    this.#reads += 1;
    return once(response, () => {
      this.#reads -= 1;
      const next = this.#shoppers.shift() ?? this.#anonymous.shift();
      next?.();
    });
  }
}

/** Called by hand or by the response's close, whichever comes first. */
function once(response: ServerResponse, release: Release): Release {
  let isReleased = false;
  const releaseOnce = () => {
    if (isReleased) return;
    isReleased = true;
    release();
  };
  response.once("close", releaseOnce);
  return releaseOnce;
}
