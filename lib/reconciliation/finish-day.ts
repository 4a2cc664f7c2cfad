import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { endOf, shopXof, startOf } from "#lib/reconciliation/day-bounds.ts";
import { alertRow } from "#lib/staff/raise-alert.ts";

/**
 * Closes a day of which every attempt was answered, or of which a whole day has passed since: adds up both sides to
 * the franc, compares the balances, drops what agreed, alerts staff of what did not; one statement, once. False when it
 * is too early, or no longer `holder`'s.
 * Only attempts are alerted of. What a balance did beyond our successes is told as unexplained, never judged: a
 * withdrawal, a fee, and a payment learnt of after the reading all look the same.
 */
export async function finishDay(day: string, holder: string): Promise<boolean> {
  const finished = await db().execute(sql`
    with closing as materialized (
      select d.day from reconciliation_days d where d.day = ${day} and d.lease_holder = ${holder} and d.finished_at is null
        and (${endOf(day)} < clock_now() - interval '24 hours' or not exists (select from reconciled_attempts r
          where r.day = d.day and r.verdict is null)) for update
    ), answered as materialized (
      select r.attempt_id, coalesce(r.network::text, 'unknown') as network, coalesce(r.verdict, 'unclear') as verdict,
        r.is_counted_by_gateway, case when r.verdict is null then is_of_day else r.is_counted_by_shop end as is_counted_by_shop,
        case when r.verdict is null then case when is_of_day then ${shopXof} end else r.shop_xof end as shop_xof, r.gateway_xof
      from closing join reconciled_attempts r on r.day = closing.day join payment_attempts a on a.id = r.attempt_id
      cross join lateral (select coalesce(a.status = 'succeeded' and a.ended_at >= ${startOf(day)} and a.ended_at < ${endOf(day)},
        false) as is_of_day) known
    ), readings as (
      select early.read_at as from_at, late.read_at as to_at, late.tmoney_xof - early.tmoney_xof as tmoney,
        late.flooz_xof - early.flooz_xof as flooz
      from (${readingNearest(sql`${startOf(day)}`)}) early, (${readingNearest(sql`${endOf(day)}`)}) late
      where early.read_at < late.read_at
    ), explained as (
      select coalesce(a.network, r.network)::text as network, sum(${shopXof}) as xof
      from readings join payment_attempts a on a.status = 'succeeded' and a.ended_at > from_at and a.ended_at <= to_at
      left join reconciled_attempts r on r.day = ${day} and r.attempt_id = a.id
      group by 1
    ), totals as (
      insert into reconciliation_totals (day, network, shop_count, shop_xof, gateway_count, gateway_xof, unproven,
        change_xof, explained_xof)
      select closing.day, n.network, count(*) filter (where is_counted_by_shop),
        coalesce(sum(shop_xof) filter (where is_counted_by_shop), 0), count(*) filter (where is_counted_by_gateway),
        coalesce(sum(gateway_xof) filter (where is_counted_by_gateway), 0),
        count(*) filter (where (is_counted_by_shop and shop_xof is null) or (is_counted_by_gateway and gateway_xof is null)),
        (select case n.network when 'TMONEY' then tmoney when 'FLOOZ' then flooz end from readings),
        (select coalesce((select xof from explained e where e.network = n.network), 0) from readings where n.network <> 'unknown')
      from closing cross join (values ('TMONEY'), ('FLOOZ'), ('unknown')) as n (network)
      left join answered on answered.network = n.network
      group by closing.day, n.network
      returning shop_xof, gateway_xof
    ), dropped as (
      delete from reconciled_attempts r using answered
      where r.day = ${day} and r.attempt_id = answered.attempt_id and answered.verdict = 'same'
    ), given_up as (
      update reconciled_attempts r set verdict = 'unclear', is_counted_by_shop = answered.is_counted_by_shop,
        shop_xof = answered.shop_xof, outcome = 'unclear'
      from answered where r.day = ${day} and r.attempt_id = answered.attempt_id and answered.verdict = 'unclear'
    ), counted as materialized (
      select closing.day, (select count(*) from answered) as attempts,
        (select count(*) from answered where verdict <> 'same') as differences,
        (select sum(gateway_xof - shop_xof) from totals) as difference_xof,
        (select count(*) from review_cases where reason = 'orphan' and opened_at >= ${startOf(day)} and opened_at < ${endOf(day)}) as orphans,
        (select coalesce(sum(amount_xof), 0) from review_cases
          where reason = 'orphan' and opened_at >= ${startOf(day)} and opened_at < ${endOf(day)}) as orphan_xof
      from closing
    ), alerted as (${alertRow(
      "reconciliation_difference",
      sql`day`,
      sql`jsonb_build_object('count', differences, 'differenceXof', difference_xof)`,
      sql`counted where differences > 0`,
    )})
    update reconciliation_days d set finished_at = clock_now(), lease_holder = null, lease_until = null,
      attempts = counted.attempts, differences = counted.differences, orphans = counted.orphans, orphan_xof = counted.orphan_xof,
      balance_from = (select from_at from readings), balance_to = (select to_at from readings)
    from counted where d.day = counted.day returning d.day`);
  return finished.length > 0;
}

/** Readings are taken each hour; one that is further away than that tells nothing of the day. */
function readingNearest(border: ReturnType<typeof sql>) {
  return sql`select read_at, tmoney_xof, flooz_xof from balance_readings
    where read_at between ${border} - interval '70 minutes' and ${border} + interval '70 minutes'
    order by abs(extract(epoch from read_at - ${border})), read_at limit 1`;
}
