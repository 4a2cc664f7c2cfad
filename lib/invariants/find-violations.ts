import type { CheckScope, Invariant, Violation } from "#lib/invariants/invariant.ts";
import { moneyInvariants } from "#lib/invariants/money-invariants.ts";
import { promotionInvariants } from "#lib/invariants/promotion-invariants.ts";
import { promptInvariants } from "#lib/invariants/prompt-invariants.ts";
import { stockInvariants } from "#lib/invariants/stock-invariants.ts";
import { storyInvariants } from "#lib/invariants/story-invariants.ts";

export const invariants: readonly Invariant[] = [
  ...moneyInvariants,
  ...stockInvariants,
  ...promotionInvariants,
  ...promptInvariants,
  ...storyInvariants,
];

/** Runs one statement, which only reads, on any connection to the shop's database. */
type Execute = (statement: string) => PromiseLike<Iterable<object>>;

/**
 * Holds the books against every rule and returns what breaks one (at most 1,000 rows of each query). Only reads; each
 * rule is one statement, so it sees one instant and never a transition half made.
 * Affordable by its scope: `recent` looks at the orders placed or told of in the last 26 hours, and at all that are open;
 * `all` takes the orders in slices of some 20,000 by their ids, so no statement runs for long. What is kept per
 * variant, phone or case is small, and looked at whole by both.
 */
export async function findViolations(execute: Execute, scope: CheckScope = "all"): Promise<Violation[]> {
  const found: Violation[] = [];
  const slices = scope === "recent" ? [recent] : await listSlices(execute);
  const since = scope === "recent" ? recently : "'-infinity'::timestamptz";
  for (const [at, touched] of slices.entries())
    for (const { id, name, per, sql } of invariants) {
      if (per === "shop" && at > 0) continue;
      const rows = await execute(`
        with span as (select ${since} as since), touched as materialized (${per === "order" ? touched : nothing}),
        violated as (${sql}) select subject::text, detail from violated limit 1000`);
      for (const row of rows) found.push({ id, name, ...(row as { subject: string; detail: string }) });
    }
  return found;
}

/** An hour more than a day, and one more for a worker that was away. */
const recently = "clock_now() - interval '26 hours'";

const recent = `
  select id from orders where placed_at > ${recently}
  union select order_id from order_events where at > ${recently}
  union select id from orders where status = 'awaiting_payment'
  union select order_id from payment_attempts where status in ('created', 'sending', 'unknown', 'pending', 'offered')
  union select order_id from review_cases where closed_at is null and order_id is not null`;

const nothing = "select null::uuid as id where false";

const ordersPerSlice = 20_000;

async function listSlices(execute: Execute): Promise<string[]> {
  const [row] = [...(await execute("select count(*)::int as count from orders"))] as { count: number }[];
  const count = Math.max(1, Math.ceil((row?.count ?? 0) / ordersPerSlice));
  const border = (at: number) =>
    `${toHex(Math.floor((at * 65_536) / count))}0000-0000-4000-8000-000000000000`;
  return Array.from({ length: count }, (_, at) => {
    const from = at === 0 ? "true" : `id >= '${border(at)}'`;
    const to = at === count - 1 ? "true" : `id < '${border(at + 1)}'`;
    return `select id from orders where ${from} and ${to}`;
  });
}

function toHex(first16Bits: number): string {
  return first16Bits.toString(16).padStart(4, "0");
}
