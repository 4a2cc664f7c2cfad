import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hiddenName } from "#lib/client-address.ts";

/** So many tries are free. Many people share one address behind a mobile carrier, hence its larger number. */
const freeTries = { account: 5, address: 20 };
/** The delay doubles from the first to the longest; it never becomes a lock. */
const firstDelayS = 10;
export const longestDelayS = 15 * 60;

/**
 * Counts a try to sign in before the password is looked at, so that a hundred tries at once are a hundred counted
 * tries. Returns the seconds to wait, 0 when the try may go on. A refused try is not counted, so nobody can keep a door
 * shut by knocking. One statement; locks the account's bucket, then the address's. `address` undefined: account only.
 */
export async function takeSignInTry(email: string, address: string | undefined): Promise<number> {
  const buckets = [
    { name: accountBucket(email), free: freeTries.account },
    ...(address ? [{ name: addressBucket(address), free: freeTries.address }] : []),
  ];
  const values = sql.join(
    buckets.map(({ name, free }, place) => sql`(${name}::text, ${free}::int, ${place}::int)`),
    sql`, `,
  );
  const [row] = await db().execute<{ counted: number }>(sql`
    with asked (bucket, free, place) as (values ${values}),
    counted as (
      insert into sign_in_throttles as t (bucket, failures, blocked_until)
      select bucket, 1, clock_now() from asked
      where not exists (select from sign_in_throttles s join asked using (bucket) where s.blocked_until > clock_now())
      order by place
      on conflict (bucket) do update set
        failures = case when t.blocked_until < clock_now() - interval '1 hour' then 1 else t.failures + 1 end,
        blocked_until = clock_now() + case
          when t.blocked_until < clock_now() - interval '1 hour' then interval '0'
          else ${delayAfter(sql`t.failures + 1`, sql`(select free from asked where asked.bucket = t.bucket)`)} end
        where t.blocked_until <= clock_now()
      returning t.bucket
    )
    select count(*)::int as counted from counted`);
  return row?.counted === buckets.length ? 0 : await secondsLeft(buckets.map(({ name }) => name));
}

/**
 * After the right password: the account begins anew, and the address gets its own try back, no more, so that a team
 * behind one address is not slowed by signing in, and one right password does not excuse a hundred wrong ones.
 */
export async function clearSignInTries(email: string, address: string | undefined): Promise<void> {
  if (address)
    await db().execute(sql`
      update sign_in_throttles set failures = greatest(failures - 1, 0),
        blocked_until = case when failures <= ${freeTries.address} then clock_now() else blocked_until end
      where bucket = ${addressBucket(address)}`);
  await db().execute(sql`
    delete from sign_in_throttles where bucket in (
      select bucket from sign_in_throttles
      where bucket = ${accountBucket(email)} or blocked_until < clock_now() - interval '1 day'
      for update skip locked)`);
}

function delayAfter(failures: ReturnType<typeof sql>, free: ReturnType<typeof sql>) {
  return sql`make_interval(secs => case when ${failures} < ${free} then 0
    else least(${longestDelayS}, ${firstDelayS} * power(2, least(${failures} - ${free}, 10))) end)`;
}

async function secondsLeft(buckets: string[]): Promise<number> {
  const [row] = await db().execute<{ waitS: number }>(sql`
    select coalesce(ceil(extract(epoch from max(blocked_until) - clock_now())), 0)::int as "waitS"
    from sign_in_throttles where bucket in ${buckets}`);
  // Two at once: the other one took the last free try, and its delay may be over by now.
  return Math.max(1, row?.waitS ?? 1);
}

// Neither addresses nor whatever was typed by mistake into the e-mail field stay readable.
const accountBucket = (email: string) => hiddenName("account", email.trim().toLowerCase());
const addressBucket = (address: string) => hiddenName("address", address);
