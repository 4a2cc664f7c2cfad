import type postgres from "postgres";
import { type Random, randomFrom } from "./random.ts";
import type { Records } from "./records.ts";
import type { ShopProcess } from "./shop-process.ts";

type Member = { id: string; role: string; name: string; email: string };
type OpenCase = { id: string; reason: string; due: number | null };
type Done = { ok: true; value: string } | { ok: false; reason: string };

/** Two managers who work through the review list, each from a process of the shop. */
export class Staff {
  readonly #sql: postgres.Sql;
  readonly #records: Records;
  readonly #shops: readonly ShopProcess[];
  readonly #members: readonly Member[];
  readonly #random: Random = randomFrom(1, "staff");
  #references = 0;

  private constructor(
    sql: postgres.Sql,
    records: Records,
    shops: readonly ShopProcess[],
    members: readonly Member[],
  ) {
    this.#sql = sql;
    this.#records = records;
    this.#shops = shops;
    this.#members = members;
  }

  static async hire(sql: postgres.Sql, records: Records, shops: readonly ShopProcess[]): Promise<Staff> {
    const members = await sql<Member[]>`
      insert into staff_members (email, name, role, password_hash)
      values ('one@asigame.example', 'One', 'manager', '-'), ('two@asigame.example', 'Two', 'manager', '-')
      returning id, role, name, email`;
    return new Staff(sql, records, shops, members);
  }

  /** Some cases are closed, each by a way that it allows or is refused; the others wait. */
  async closeCases(): Promise<void> {
    const open = await this.#sql<OpenCase[]>`
      select id, reason, due_xof as due from review_cases
      where closed_at is null and closing is null order by opened_at limit 40`;
    await Promise.all(open.filter(() => this.#random.chance(0.6)).map((found) => this.#close(found)));
  }

  /** Some shoppers bring their goods back. */
  async oweRefunds(): Promise<void> {
    const paid = await this.#sql<{ id: string }[]>`
      select id from orders where status = 'paid' order by paid_at desc limit 6`;
    for (const { id } of paid) {
      const wish = { note: "rapporté", isRestocked: this.#random.chance(0.5), seenFulfilment: "none" };
      const owed = await this.#from(0).call<Done>("oweRefund", {
        orderId: id,
        wish,
        staff: this.#members[0],
      });
      if (owed.ok) this.#records.count("order to be refunded");
    }
  }

  /** The first member closes or, above the threshold, proposes; then the second confirms just that proposal. */
  async #close({ id, reason, due }: OpenCase): Promise<void> {
    const closing =
      reason === "order_refund"
        ? "refunded"
        : this.#random.pick(["refunded", "accepted", "written_off"] as const);
    const reference = closing === "written_off" ? null : `OP${String(this.#references++).padStart(8, "0")}`;
    const wanted = {
      closing,
      reference,
      readAmountXof: closing === "accepted" ? (due ?? 100) + (this.#random.chance(0.2) ? 50 : 0) : null,
      note: closing === "written_off" ? "petit montant" : "",
    };
    const done = await this.#from(0).call<Done>("close", { caseId: id, wanted, staff: this.#members[0] });
    if (!done.ok) return this.#records.count(`closing refused: ${done.reason}`);
    this.#records.count(`case ${done.value} as ${closing}`);
    if (done.value !== "proposed") return;
    const [mark] = await this.#sql<{ proposal: string }[]>`
      select (extract(epoch from proposed_at) * 1000000)::bigint::text as proposal from review_cases where id = ${id}`;
    const confirmed = await this.#from(1).call<Done>("confirm", {
      caseId: id,
      proposal: mark?.proposal,
      staff: this.#members[1],
    });
    this.#records.count(
      confirmed.ok ? `case confirmed as ${closing}` : `closing refused: ${confirmed.reason}`,
    );
  }

  #from(place: number): ShopProcess {
    return this.#shops[place % this.#shops.length] as ShopProcess;
  }
}
