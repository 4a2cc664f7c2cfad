import type postgres from "postgres";

/** Every move of payments.md "Attempt" and "Order", written down anew: what a run has to see. */
export const allTransitions: readonly string[] = [
  "attempt – → created",
  "attempt – → offered",
  "attempt created → sending",
  "attempt created → abandoned",
  "attempt sending → pending",
  "attempt sending → rejected",
  "attempt sending → unknown",
  "attempt unknown → pending",
  "attempt unknown → succeeded",
  "attempt unknown → expired",
  "attempt unknown → cancelled",
  "attempt unknown → sending",
  "attempt unknown → rejected",
  "attempt unknown → lapsed",
  "attempt offered → pending",
  "attempt offered → succeeded",
  "attempt offered → expired",
  "attempt offered → cancelled",
  "attempt offered → superseded",
  "attempt offered → lapsed",
  "attempt pending → succeeded",
  "attempt pending → expired",
  "attempt pending → cancelled",
  "attempt pending → lapsed",
  "attempt expired → succeeded",
  "attempt cancelled → succeeded",
  "attempt rejected → succeeded",
  "attempt superseded → succeeded",
  "attempt lapsed → succeeded",
  "order – → awaiting_payment",
  "order awaiting_payment → paid",
  "order awaiting_payment → expired",
  "order awaiting_payment → cancelled",
  "order expired → paid",
  "order paid → refund_due",
  "order refund_due → refunded",
];

/** How often each move was made, by the events that tell of it; the dispositions and cases beside them. */
export async function listTransitions(sql: postgres.Sql): Promise<Record<string, number>> {
  const moves = await sql<{ move: string; count: number }[]>`
    select subject || ' ' || coalesce(from_status, '–') || ' → ' || to_status as move, count(*)::int as count
    from order_events where to_status is not null group by 1`;
  const cases = await sql<{ move: string; count: number }[]>`
    select 'case ' || reason || coalesce(' closed as ' || closing, ' open') as move, count(*)::int as count
    from review_cases group by 1 order by 1`;
  const reasons = await sql<{ move: string; count: number }[]>`
    select status || ' because of ' || reason as move, count(*)::int as count
    from payment_attempts where reason is not null group by 1 order by 1`;
  return Object.fromEntries([...moves, ...cases, ...reasons].map(({ move, count }) => [move, count]));
}
