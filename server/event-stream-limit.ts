import type { ServerResponse } from "node:http";
import { clientNetwork } from "./client-address.ts";

/** An open stream costs memory and a file descriptor, but no work while nothing happens. */
const maxOpen = 2_000;

/** Many telephones share one address behind a carrier, so this only keeps one client from taking all. */
const maxOpenOfOneClient = 100;

export class EventStreamLimit {
  #open = 0;
  readonly #openOf = new Map<string, number>();

  /** Whether one more may be opened; then it counts until its response is closed. */
  admit(address: string, response: ServerResponse): boolean {
    const client = clientNetwork(address);
    const openOfClient = this.#openOf.get(client) ?? 0;
    if (this.#open >= maxOpen || openOfClient >= maxOpenOfOneClient) return false;
    this.#open += 1;
    this.#openOf.set(client, openOfClient + 1);
    response.once("close", () => this.#release(client));
    return true;
  }

  #release(client: string): void {
    this.#open -= 1;
    const remaining = (this.#openOf.get(client) ?? 1) - 1;
    if (remaining > 0) this.#openOf.set(client, remaining);
    else this.#openOf.delete(client);
  }
}
