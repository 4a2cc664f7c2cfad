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

  /** As many copies as the number's scenario or the settings want. Resolves once those due now were answered. */
  async announce(transaction: Transaction): Promise<void> {
    const { callbackMode, callbackUrl, callbackCopies, callbackDelayMs } = this.#ledger.settings;
    const copies = findScenario(transaction.phone)?.callbackCopies ?? callbackCopies;
    if (callbackMode === "drop" || copies === 0) this.#make(transaction, "dropped");
    else if (callbackUrl === null) this.#make(transaction, "not_configured");
    else {
      const made = Array.from({ length: copies }, () => this.#make(transaction, "waiting", callbackDelayMs));
      if (callbackDelayMs > 0) for (const callback of made) this.#schedule(callback);
      else await Promise.all(made.map((callback) => this.deliver(callback.id)));
    }
  }

  /** One attempt. Whether the real gateway tries again is not known; this one does when nobody answered, by setting. */
  async deliver(id: number): Promise<Callback | undefined> {
    const { callbackUrl, callbackRetryMs } = this.#ledger.settings;
    const callback = this.#ledger.callbacks.get(id);
    if (!callback || callbackUrl === null) return callback;
    const at = this.#ledger.now();
    const result = await postJson(callbackUrl, callback.body);
    // Read again: another attempt or a reset may have come in between.
    const latest = this.#ledger.callbacks.get(id);
    if (latest?.txReference !== callback.txReference) return undefined;
    const deliveries = [...latest.deliveries, { at, ...result }];
    const after: Callback = { ...latest, deliveries, dueAt: undefined, state: "failed" };
    if (result.httpStatus !== undefined)
      after.state = result.httpStatus >= 200 && result.httpStatus < 300 ? "delivered" : "refused";
    else if (latest.retriesLeft > 0)
      Object.assign(after, {
        state: "waiting",
        retriesLeft: latest.retriesLeft - 1,
        dueAt: this.#ledger.now() + callbackRetryMs,
      });
    this.#ledger.saveCallback(after);
    if (after.state === "waiting") this.#schedule(after);
    return after;
  }

  /** After a restart: what was still to be sent is sent. */
  resume(): void {
    for (const callback of this.#ledger.callbacks.values())
      if (callback.state === "waiting") this.#schedule(callback);
  }

  #make(transaction: Transaction, state: Callback["state"], delayMs = 0): Callback {
    const callback: Callback = {
      id: this.#ledger.callbacks.size + 1,
      txReference: transaction.txReference,
      body: callbackBody(transaction),
      state,
      dueAt: state === "waiting" ? this.#ledger.now() + delayMs : undefined,
      retriesLeft: this.#ledger.settings.callbackRetries,
      deliveries: [],
    };
    this.#ledger.saveCallback(callback);
    return callback;
  }

  #schedule(callback: Callback): void {
    this.#agenda.add(callback.dueAt ?? 0, () => void this.deliver(callback.id));
  }
}
