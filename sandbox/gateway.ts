import { Agenda } from "./agenda.ts";
import { CallbackSender } from "./callbacks.ts";
import { Ledger } from "./ledger.ts";
import { maskedFields } from "./request-log.ts";
import { findScenario } from "./scenarios.ts";
import type { PayMode } from "./settings.ts";
import { act } from "./shopper.ts";
import type { Payment, Transaction } from "./transaction.ts";

export type GatewayOptions = { key: string; dataDir: string; callbackUrl?: string };

/** One running gateway: its key, its ledger, its callbacks, and the shoppers that decide by themselves. */
export class Gateway {
  readonly key: string;
  readonly ledger: Ledger;
  readonly agenda: Agenda;
  readonly callbacks: CallbackSender;
  readonly #callbackUrl: string | undefined;

  constructor({ key, dataDir, callbackUrl }: GatewayOptions) {
    this.key = key;
    this.#callbackUrl = callbackUrl;
    this.ledger = new Ledger(dataDir);
    this.agenda = new Agenda(this.ledger);
    this.callbacks = new CallbackSender(this.ledger, this.agenda);
    this.#takeCallbackUrl();
    this.callbacks.resume();
    for (const transaction of this.ledger.list()) this.#awaitDecision(transaction);
  }

  /** A setting wins over the number, so that a test may put any shopper into any trouble. */
  payModeFor(payment: Payment): PayMode {
    const { payMode } = this.ledger.settings;
    return payMode === "normal" ? (findScenario(payment)?.payMode ?? "normal") : payMode;
  }

  register(payment: Payment): Transaction {
    const { promptLifetimeS, decisionDelayMs } = this.ledger.settings;
    const now = this.ledger.now();
    const transaction: Transaction = {
      ...payment,
      txReference: this.ledger.nextReference(),
      state: "pending",
      registeredAt: now,
      expiresAt: now + promptLifetimeS * 1000,
      decidesAt: findScenario(payment)?.decision && now + decisionDelayMs,
      wrongPins: 0,
      isIgnored: false,
    };
    this.ledger.save(transaction);
    this.#awaitDecision(transaction);
    return transaction;
  }

  /** `httpStatus` undefined: the line was cut. */
  log(path: string, fields: Record<string, unknown>, httpStatus?: number): void {
    this.ledger.log({ path, httpStatus, body: maskedFields(fields, this.key) });
  }

  reset(): void {
    this.agenda.clear();
    this.ledger.reset();
    this.#takeCallbackUrl();
  }

  stop(): void {
    this.agenda.stop();
    this.ledger.close();
  }

  /** The environment is what the operator says today; the journal only remembers yesterday's. */
  #takeCallbackUrl(): void {
    const url = this.#callbackUrl;
    if (url !== undefined && url !== this.ledger.settings.callbackUrl)
      this.ledger.change({ callbackUrl: url });
  }

  #awaitDecision(transaction: Transaction): void {
    const { state, txReference, decidesAt } = transaction;
    const decision = findScenario(transaction)?.decision;
    if (state !== "pending" || !decision || decidesAt === undefined) return;
    this.agenda.add(decidesAt, () => act(this.ledger, this.callbacks, txReference, decision));
  }
}
