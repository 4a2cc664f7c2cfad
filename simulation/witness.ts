import type { LedgerEntry } from "./gateway.ts";
import type { Records } from "./records.ts";

/**
 * The invariants that need the other side: what the shop's books say against the gateway's own ledger, when a wave has
 * come to rest (payments.md "Invariants", those marked S).
 */
export async function compareWithLedger(records: Records): Promise<void> {
  const { sql } = records;
  const ledger = await records.gateway.ledger();
  const paid = new Map<string, LedgerEntry[]>();
  for (const entry of ledger)
    if (entry.state === "paid") paid.set(entry.identifier, [...(paid.get(entry.identifier) ?? []), entry]);

  const attempts = await sql<
    {
      identifier: string;
      status: string;
      disposition: string | null;
      proven: number | null;
      orderStatus: string;
      isPayer: boolean;
      total: number;
      cases: number;
    }[]
  >`
    select a.identifier, a.status, a.disposition, a.proven_amount_xof as proven, o.status as "orderStatus",
      coalesce(o.paid_attempt_id = a.id, false) as "isPayer", o.total_xof as total,
      (select count(*)::int from review_cases c where c.identifier = a.identifier) as cases
    from payment_attempts a join orders o on o.id = a.order_id`;
  const ours = new Set<string>();
  let successes = 0;
  for (const attempt of attempts) {
    const { identifier } = attempt;
    ours.add(identifier);
    const entries = paid.get(identifier) ?? [];
    const largest = Math.max(0, ...entries.map(({ amount }) => amount));
    if (attempt.status === "succeeded") successes++;
    if (attempt.isPayer && entries.length === 0)
      records.violation("I1", "an order is paid without a success at the gateway", identifier);
    else if (attempt.isPayer && attempt.disposition === "applied" && largest < attempt.total)
      records.violation("I1", `${largest} F at the gateway pay an order of ${attempt.total} F`, identifier);
    if (entries.length > 0 && attempt.status !== "succeeded" && attempt.cases === 0)
      records.violation("I2", `a success at the gateway is ${attempt.status} with us`, identifier);
    if (entries.length === 0 && attempt.status === "succeeded")
      records.violation("I5", "a success with us is none at the gateway", identifier);
    if (attempt.proven !== null && !entries.some(({ amount }) => amount === attempt.proven))
      records.violation("I12", `${attempt.proven} F are held for proven, ${largest} F were paid`, identifier);
    if (attempt.disposition === "review" && attempt.cases === 0)
      records.violation("I2", "a success in review has no case", identifier);
  }
  const atGateway = [...paid].filter(([identifier]) => ours.has(identifier)).length;
  if (atGateway !== successes)
    records.violation("I12", `${atGateway} successes at the gateway, ${successes} with us`);

  const orphans = await sql<{ identifier: string }[]>`
    select identifier from review_cases where reason = 'orphan'`;
  const known = new Set(orphans.map(({ identifier }) => identifier));
  for (const identifier of records.foreignSuccesses)
    if (!known.has(identifier)) records.violation("I3", "a stranger's success opened no case", identifier);
}

/** The tables of payments.md where only the whole story tells: what was rejected, what expired, and when. */
export async function checkMoves(records: Records): Promise<void> {
  const { sql } = records;
  const rejected = await sql<{ identifier: string; reason: string | null }[]>`
    select a.identifier, e.data->>'reason' as reason from order_events e join payment_attempts a on a.id = e.attempt_id
    where e.to_status = 'rejected' and a.identifier = any(${[...records.known.keys()]})`;
  for (const { identifier, reason } of rejected) {
    const known = records.known.get(identifier);
    if (known?.refusals === 0 && reason !== "never_registered")
      records.violation("MOVES", `rejected (${reason}) though no answer said so`, identifier);
    if (known?.txReference !== undefined && reason === "never_registered" && known.refusals === 0)
      records.violation("MOVES", "called never registered, but the gateway has it", identifier);
  }
  const early = await sql<{ id: string }[]>`
    select e.order_id as id from order_events e join orders o on o.id = e.order_id
    where e.kind = 'order_expired' and e.at < o.placed_at + interval '59 minutes' and exists (
      select from payment_attempts a where a.order_id = e.order_id and a.created_at < e.at and (
        select b.to_status from order_events b where b.attempt_id = a.id and b.to_status is not null and b.id < e.id
        order by b.id desc limit 1) in ('created', 'sending', 'unknown', 'pending', 'offered'))`;
  for (const { id } of early) records.violation("MOVES", "an order expired while its payment was open", id);
}

/** Between two drains: whatever waits for a look has a job that will look, staged in the same statement. */
export async function checkJobs(records: Records): Promise<void> {
  const idle = await records.sql<{ identifier: string }[]>`
    select identifier from payment_attempts a where a.next_poll_at is not null
      and a.next_poll_at > (select clock_now() - interval '1 minute')
      and not exists (select from graphile_worker.jobs j where j.key = 'attempt:' || a.id)`;
  for (const { identifier } of idle)
    records.violation("WALL2", "an attempt waits for a look that no job will make", identifier);
}

/** I16: three days later nothing is open, nobody holds a lease, no job is late. Each by name, so that its story is told. */
export async function checkRest(records: Records): Promise<void> {
  const left = await records.sql<{ what: string; subject: string | null }[]>`
    select 'an attempt is ' || status as what, identifier as subject from payment_attempts
      where status in ('created', 'sending', 'unknown', 'pending', 'offered')
    union all select 'an attempt is leased', identifier from payment_attempts where lease_until is not null
    union all select 'an order awaits payment', id::text from orders where status = 'awaiting_payment'
    union all select 'a job was never begun: ' || task_identifier, null from graphile_worker.jobs
      where run_at < (select clock_now() - interval '1 minute') and attempts = 0
    union all select 'a job failed: ' || last_error, null from graphile_worker.jobs where last_error is not null`;
  for (const { what, subject } of left) records.violation("I16", `at rest, ${what}`, subject ?? undefined);
}

/**
 * I13: neither the key nor a number nor a name stands in what the processes wrote. And no job failed: whatever the
 * gateway does is an answer to it, and the database of this run is never away.
 */
export function checkLogs(records: Records, logs: readonly string[]): void {
  for (const text of logs) {
    const found = /Canari|sandbox_key|(?<![\d.-])(?:228)?[79]\d{7}(?![\d-])/.exec(text);
    if (found) records.violation("I13", `a log line has what it must not have: ${JSON.stringify(found[0])}`);
    const failed = /"reason":"([^"]*)".*"job runner"/.exec(text);
    if (failed) records.violation("JOBS", `a job failed: ${failed[1]}`);
  }
}
