import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * How many requests may be in progress at once: about three seconds of rendering on two cores. What comes beyond would
 * wait so long that its shopper has left, and make everybody behind it wait too.
 */
const maxInFlight = 300;

/**
 * How many of them may be reads without a cookie. The other half is for people who have a cart or pay, so that they go on
 * while a crowd that only looks is shed.
 */
const maxAnonymousInFlight = 150;

/** Admits as many requests as can be served at once; the rest is shed. */
export class Shedding {
  #inFlight = 0;
  #anonymousInFlight = 0;

  /**
   * Undefined if the request must be shed, otherwise the function that gives its place back early. The end of the
   * response, or its client's leaving, gives it back in any case.
   */
  admit(request: IncomingMessage, response: ServerResponse): (() => void) | undefined {
    const isAnonymous = request.method !== "POST" && request.headers.cookie === undefined;
    if (this.#inFlight >= maxInFlight) return undefined;
    if (isAnonymous && this.#anonymousInFlight >= maxAnonymousInFlight) return undefined;
    this.#inFlight += 1;
    if (isAnonymous) this.#anonymousInFlight += 1;
    let isReleased = false;
    const release = () => {
      if (isReleased) return;
      isReleased = true;
      this.#inFlight -= 1;
      if (isAnonymous) this.#anonymousInFlight -= 1;
    };
    response.once("close", release);
    return release;
  }
}
