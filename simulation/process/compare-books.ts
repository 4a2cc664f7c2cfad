import type postgres from "postgres";
import { findViolations } from "#lib/invariants/find-violations.ts";
import { type BookedAttempt, compareLedger } from "./compare-ledger.ts";
import { type BookedOrder, compareReplies } from "./compare-replies.ts";
import type { ProcessShop } from "./process-shop.ts";
import type { Visit } from "./shopper-visit.ts";

/**
 * Holds the shop's books, once at rest, against its own rules, against the gateway's ledger to the franc, and against
 * what each shopper was told. Returns what does not agree, in words. `foreign`: payments that strangers made.
 */
export async function compareBooks(
  shop: ProcessShop,
  visits: readonly Visit[],
  foreign: readonly string[] = [],
): Promise<string[]> {
  const ledger = (await shop.desk.listPayments()).filter(({ identifier }) => !foreign.includes(identifier));
  return shop.look(async (sql) => {
    const broken = await findViolations((statement) => sql.unsafe(statement), "all");
    return [
      ...broken.map(({ id, name, subject, detail }) => `${id} ${name}: ${subject} ${detail}`),
      ...compareLedger(ledger, await readAttempts(sql)),
      ...compareReplies(visits, await readOrders(sql)),
      ...(await findUnrest(sql)),
    ];
  });
}

function readAttempts(sql: postgres.Sql): Promise<BookedAttempt[]> {
  return sql<BookedAttempt[]>`
    select a.identifier, a.amount_xof as amount, a.status, a.disposition, a.proven_amount_xof as proven,
      o.id is not null as "paysOrder", r.amount_xof as receipt
    from payment_attempts a left join orders o on o.paid_attempt_id = a.id and o.status = 'paid'
    left join receipts r on r.order_id = o.id`;
}

function readOrders(sql: postgres.Sql): Promise<BookedOrder[]> {
  return sql<BookedOrder[]>`select idempotency_key::text as key, token from orders`;
}

/**
 * I16: at rest nothing is held, leased or late. A job without its key was given up for a newer one, and a task
 * of the clock is tried once: its next minute's run takes its place.
 */
function findUnrest(sql: postgres.Sql): Promise<string[]> {
  return sql<{ what: string }[]>`
    select 'attempt ' || id || ' is still ' || status as what from payment_attempts
      where status in ('created', 'sending', 'unknown', 'pending', 'offered') or lease_until is not null
    union all select 'attempt ' || id || ' should have been asked about at ' || next_poll_at from payment_attempts
      where next_poll_at < clock_now() - interval '1 minute'
    union all select 'order ' || id || ' is still unpaid and held' from orders where status = 'awaiting_payment'
    union all select 'reservation ' || id || ' is still held' from reservations where status = 'held'
    union all select 'stock of ' || variant_id || ' is still promised' from stock_levels where reserved <> 0
    union all select 'job ' || id || ' has failed for good: ' || coalesce(last_error, '') from graphile_worker.jobs
      where attempts >= max_attempts and key is not null and task_identifier = 'settle_attempt'
  `.then((rows) => rows.map(({ what }) => what));
}
