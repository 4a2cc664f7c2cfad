import type { Agenda } from "./agenda.ts";
import type { Callback } from "./callback.ts";
import type { Ledger } from "./ledger.ts";
import { postJson } from "./post-json.ts";
import { findScenario } from "./scenarios.ts";
import type { Transaction } from "./transaction.ts";
import { callbackBody } from "./wire.ts";

/** Sends callbacks as the gateway does: unsigned JSON by POST, on success only. */
export class CallbackSender {
  readonly #ledger: Ledger;
  readonly #agenda: Agenda;

  constructor(ledger: Ledger, agenda: Agenda) {
    this.#ledger = ledger;
    this.#agenda = agenda;
  }

  /** As many copies as the scenario or the settings want. Resolves once those due now were answered. */
  async announce(transaction: Transaction): Promise<void> {
    const { callbackMode, callbackUrl, callbackCopies, callbackDelayMs, pageReturnPosts } =
      this.#ledger.settings;
    const copies = findScenario(transaction)?.callbackCopies ?? callbackCopies;
    const { txReference, returnUrl } = transaction;
    const message = { txReference, body: callbackBody(transaction) };
    const urls = [undefined, ...(pageReturnPosts && returnUrl ? [returnUrl] : [])];
    const due: Callback[] = [];
    for (const url of urls) {
      if (callbackMode === "drop" || copies === 0) this.#make({ ...message, url }, "dropped");
      else if (url === undefined && callbackUrl === null) this.#make(message, "not_configured");
      else
        for (let copy = 1; copy <= copies; copy++)
          due.push(this.#make({ ...message, url }, "waiting", callbackDelayMs));
    }
    if (callbackDelayMs > 0) for (const callback of due) this.#schedule(callback);
    else await Promise.all(due.map(({ id }) => this.deliver(id)));
  }

  /** The callback of a success, as often as wanted and whatever the settings say, to `url` or the usual address. */
  async tell(transaction: Transaction, copies: number, url: string | undefined): Promise<Callback[]> {
    const message = { txReference: transaction.txReference, body: callbackBody(transaction), url };
    const made = Array.from({ length: copies }, () => this.#make(message, "waiting"));
    const told = await Promise.all(made.map(({ id }) => this.deliver(id)));
    return told.filter((callback) => callback !== undefined);
  }

  /** A message of the developer's own making, to any address: what a stranger may do to an unsigned callback. */
  async forge(body: unknown, url: string | undefined, txReference: number): Promise<Callback | undefined> {
    return this.deliver(this.#make({ txReference, body, url, isForged: true }, "waiting").id);
  }

  async duplicate(original: Callback, copies: number): Promise<(Callback | undefined)[]> {
    const { txReference, body, url, isForged } = original;
    const made = Array.from({ length: copies }, () =>
      this.#make({ txReference, body, url, isForged }, "waiting"),
    );
    return Promise.all(made.map(({ id }) => this.deliver(id)));
  }

  /** Only what was not sent yet can be lost. */
  drop(callback: Callback): Callback | undefined {
    if (callback.state !== "waiting") return undefined;
    return this.#save({ ...callback, state: "dropped", dueAt: undefined });
  }

  /** Moves what is waiting; what was sent already is sent once more then. */
  delay(callback: Callback, seconds: number): Callback {
    const dueAt = this.#ledger.now() + seconds * 1000;
    const delayed = this.#save({ ...callback, state: "waiting", dueAt });
    this.#schedule(delayed);
    return delayed;
  }

  /** Undefined: it has nowhere to go. */
  addressOf(callback: Callback): string | undefined {
    return callback.url ?? this.#ledger.settings.callbackUrl ?? undefined;
  }

  /** One attempt. Whether the real gateway tries again is not known; this one does when nobody answered, by setting. */
  async deliver(id: number): Promise<Callback | undefined> {
    const callback = this.#ledger.callbacks.get(id);
    const url = callback && this.addressOf(callback);
    if (!callback || url === undefined) return callback;
    const at = this.#ledger.now();
    const result = await postJson(url, callback.body);
    // Read again: another attempt or a reset may have come in between.
    const latest = this.#ledger.callbacks.get(id);
    if (!latest || latest.body !== callback.body) return undefined;
    const told: Callback = { ...latest, deliveries: [...latest.deliveries, { at, ...result }] };
    // Dropped or delayed meanwhile: this attempt is noted, what is to come stays as it was asked.
    if (latest.state !== callback.state || latest.dueAt !== callback.dueAt) return this.#save(told);
    const after = this.#save({ ...told, ...this.#next(latest, result.httpStatus) });
    if (after.state === "waiting") this.#schedule(after);
    return after;
  }

  /** After a restart: what was still to be sent is sent. */
  resume(): void {
    for (const callback of this.#ledger.callbacks.values())
      if (callback.state === "waiting") this.#schedule(callback);
  }

  #next({ retriesLeft }: Callback, httpStatus?: number): Partial<Callback> {
    if (httpStatus !== undefined)
      return { dueAt: undefined, state: httpStatus >= 200 && httpStatus < 300 ? "delivered" : "refused" };
    if (retriesLeft === 0) return { dueAt: undefined, state: "failed" };
    const dueAt = this.#ledger.now() + this.#ledger.settings.callbackRetryMs;
    return { state: "waiting", retriesLeft: retriesLeft - 1, dueAt };
  }

  #make(
    message: Pick<Callback, "txReference" | "body" | "url" | "isForged">,
    state: Callback["state"],
    delayMs = 0,
  ): Callback {
    return this.#save({
      id: this.#ledger.callbacks.size + 1,
      ...message,
      state,
      dueAt: state === "waiting" ? this.#ledger.now() + delayMs : undefined,
      retriesLeft: this.#ledger.settings.callbackRetries,
      deliveries: [],
    });
  }

  #save(callback: Callback): Callback {
    this.#ledger.saveCallback(callback);
    return callback;
  }

  /** Kept only if it still stands when its time comes: it may have been dropped, delayed or sent by hand. */
  #schedule({ id, dueAt }: Callback): void {
    this.#agenda.add(dueAt ?? 0, () => {
      const latest = this.#ledger.callbacks.get(id);
      if (latest?.state === "waiting" && latest.dueAt === dueAt) void this.deliver(id);
    });
  }
}
