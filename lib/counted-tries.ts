import { type SQL, sql } from "drizzle-orm";

/** A name from `hiddenName`, and how often it may try. */
export type TryBucket = { name: string; most: number };

/**
 * Counts a try in each bucket, as the first CTEs of the statement that then looks: a hundred at once are a hundred
 * counted tries. Whoever has used up `most` within `minutes` finds a row in `spent`. What is a day old is forgotten on
 * the way. Two statements that meet wait for each other and never in a circle when buckets always come in one order.
 */
export function countTries(buckets: readonly TryBucket[], minutes: number): SQL {
  const values = sql.join(
    buckets.map(({ name, most }, place) => sql`(${name}::text, ${most}::int, ${place}::int)`),
    sql`, `,
  );
  const isOver = sql`t.since < clock_now() - make_interval(mins => ${minutes})`;
  return sql`asked (bucket, most, place) as (values ${values}),
    forgotten as (
      delete from address_tries where bucket in (
        select bucket from address_tries
        where since < clock_now() - interval '1 day' and bucket not in (select bucket from asked)
        order by since limit 20 for update skip locked)
    ), counted as (
      insert into address_tries as t (bucket, since, tries)
      select bucket, clock_now(), 1 from asked order by place
      on conflict (bucket) do update set
        tries = case when ${isOver} then 1 else least(t.tries + 1, 1000000) end,
        since = case when ${isOver} then clock_now() else t.since end
      returning bucket, tries
    ), spent as (
      select from counted join asked using (bucket) where tries > most
    )`;
}
