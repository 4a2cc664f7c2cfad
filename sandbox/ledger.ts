import { randomInt } from "node:crypto";
import type { Callback } from "./callback.ts";
import { Journal } from "./journal.ts";
import type { LoggedRequest } from "./request-log.ts";
import { initialSettings, type Settings } from "./settings.ts";
import type { Transaction } from "./transaction.ts";
import type { Withdrawal } from "./withdrawal.ts";

type Entry =
  | { kind: "transaction"; record: Transaction }
  | { kind: "callback"; record: Callback }
  | { kind: "request"; record: LoggedRequest }
  | { kind: "withdrawal"; record: Withdrawal }
  | { kind: "settings"; record: Settings }
  | { kind: "offset" | "origin"; record: number };

const keptRequests = 2_000;

/** The truth of this gateway: what was registered, paid and told. Each change is on disk before it is answered. */
export class Ledger {
  readonly transactions = new Map<number, Transaction>();
  readonly callbacks = new Map<number, Callback>();
  readonly withdrawals: Withdrawal[] = [];
  requests: LoggedRequest[] = [];
  settings: Settings = { ...initialSettings };
  readonly #references = new Map<string, number>();
  #offsetMs = 0;
  #firstReference = 0;
  readonly #journal: Journal;

  constructor(dataDir: string) {
    this.#journal = new Journal(dataDir);
    for (const entry of this.#journal.read()) this.#take(entry);
    // A real gateway has served others before: a shop must not count on references from 1.
    if (this.#firstReference === 0) this.#keep({ kind: "origin", record: randomInt(100_000, 900_000) });
  }

  /** Milliseconds of this gateway's clock, which a developer may move ahead. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }
  /** Never back: a payment must not happen before it was asked for. */
  moveTo(instant: number): void {
    if (instant > this.now()) this.#keep({ kind: "offset", record: instant - Date.now() });
  }
  change(settings: Partial<Settings>): Settings {
    this.#keep({ kind: "settings", record: { ...this.settings, ...settings } });
    return this.settings;
  }

  nextReference(): number {
    return this.#firstReference + this.transactions.size;
  }
  save(transaction: Transaction): void {
    this.#keep({ kind: "transaction", record: transaction });
  }
  saveCallback(callback: Callback): void {
    this.#keep({ kind: "callback", record: callback });
  }
  log(request: Omit<LoggedRequest, "id" | "at">): void {
    const id = (this.requests.at(-1)?.id ?? 0) + 1;
    this.#keep({ kind: "request", record: { id, at: this.now(), ...request } });
  }

  withdraw(withdrawal: Withdrawal): void {
    this.#keep({ kind: "withdrawal", record: withdrawal });
  }

  /** By identifier: the newest under it, since the hosted page takes one anew that was cancelled or expired. */
  find(by: { txReference: number } | { identifier: string }): Transaction | undefined {
    const reference = "txReference" in by ? by.txReference : this.#references.get(by.identifier);
    const found = reference === undefined ? undefined : this.transactions.get(reference);
    return found && this.#aged(found);
  }
  list(): Transaction[] {
    return [...this.transactions.values()].map((transaction) => this.#aged(transaction));
  }
  balances(): { flooz: number; tmoney: number } {
    const total = { FLOOZ: this.settings.floozBalance, TMONEY: this.settings.tmoneyBalance };
    for (const { state, network, amount } of this.transactions.values())
      if (state === "paid") total[network] += amount;
    for (const { network, amount } of this.withdrawals) total[network] -= amount;
    return { flooz: total.FLOOZ, tmoney: total.TMONEY };
  }

  /** References go on counting: a shop that still holds the old ones must not meet them again. */
  reset(): void {
    const origin: Entry = { kind: "origin", record: this.nextReference() };
    this.#journal.restart(origin);
    this.transactions.clear();
    this.#references.clear();
    this.callbacks.clear();
    this.withdrawals.length = 0;
    this.requests = [];
    this.settings = { ...initialSettings };
    this.#offsetMs = 0;
    this.#take(origin);
  }

  close(): void {
    this.#journal.close();
  }

  #aged(transaction: Transaction): Transaction {
    if (transaction.state !== "pending" || this.now() < transaction.expiresAt) return transaction;
    const expired: Transaction = { ...transaction, state: "expired", endedAt: transaction.expiresAt };
    this.save(expired);
    return expired;
  }
  #keep(entry: Entry): void {
    this.#journal.append(entry);
    this.#take(entry);
  }
  #take(read: unknown): void {
    const entry = (read ?? {}) as Entry;
    if (entry.kind === "transaction") {
      this.transactions.set(entry.record.txReference, entry.record);
      const newest = this.#references.get(entry.record.identifier) ?? 0;
      this.#references.set(entry.record.identifier, Math.max(newest, entry.record.txReference));
    } else if (entry.kind === "callback") this.callbacks.set(entry.record.id, entry.record);
    else if (entry.kind === "withdrawal") this.withdrawals.push(entry.record);
    else if (entry.kind === "request") {
      this.requests.push(entry.record);
      if (this.requests.length > 2 * keptRequests) this.requests.splice(0, keptRequests);
    }
    // Laid over today's settings: a journal of an older version may lack some.
    else if (entry.kind === "settings") this.settings = { ...initialSettings, ...entry.record };
    else if (entry.kind === "offset") this.#offsetMs = entry.record;
    else if (entry.kind === "origin") this.#firstReference = entry.record;
  }
}
