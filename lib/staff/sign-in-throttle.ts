import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hiddenName } from "#lib/client-address.ts";

/** `knownDevice` is the browser's token when this account has signed in with it before, else undefined. */
export type SignInTry = { email: string; address: string | undefined; knownDevice: string | undefined };

/** So many tries are free. Many people share one address behind a mobile carrier, hence its larger number. */
const freeTries = { account: 5, address: 20, device: 5 };
/** The delay doubles from the first to the longest; it never becomes a lock. */
const firstDelayS = 10;
export const longestDelayS = { account: 2 * 60, address: 15 * 60, device: 15 * 60 };

/**
 * Counts a try to sign in before the password is looked at, so that a hundred tries at once are a hundred counted tries.
 * Returns the seconds to wait, 0 when the try may go on. Whoever comes back after them gets one look at the password,
 * whatever strangers did meanwhile; a try before that changes nothing.
 */
export function takeSignInTry(signInTry: SignInTry): Promise<number> {
  return signInTry.knownDevice === undefined ? takeStrangersTry(signInTry) : takeKnownTry(signInTry);
}

/**
 * A known device has tries of its own, which no stranger can use up, and its wrong ones count for nobody else. A stolen
 * one gets 5, and then 4 an hour.
 */
async function takeKnownTry(signInTry: SignInTry): Promise<number> {
  const { device } = bucketsOf(signInTry);
  const [taken] = await db().execute(takeTurn(sql`select ${device}::text`, "device"));
  return taken ? 0 : secondsLeft([device]);
}

/**
 * All unknown devices share the account's free tries. Once these are used up, a client (account and address) has to wait
 * before its try: two minutes at most, from its first refused try on. The wait is a row of its own, which nobody else's
 * tries change. The address has tries too, for whatever accounts; who has waited because of it need not wait once more
 * because of the account.
 *
 * The price: an attacker with N addresses (of IPv6: networks, /64) gets 5 looks at an account's password, then N in two
 * minutes, and once each address has used up its 20 free ones, N in a quarter of an hour. A botnet of 1,000 gets some
 * 100,000 a day, against passwords of at least 12 characters.
 *
 * One statement. It locks the account's row, then the client's, then the address's.
 */
async function takeStrangersTry(signInTry: SignInTry): Promise<number> {
  const { account, client, address } = bucketsOf(signInTry);
  const [taken] = await db().execute(sql`
    with buckets (account, client, address) as (values (${account}::text, ${client}::text, ${address}::text)),
    slowed as (
      select bucket, blocked_until from sign_in_throttles join buckets
        on bucket = client or (bucket = address and failures >= ${freeTries.address})
    ), count_account as (
      insert into sign_in_throttles as t (bucket, failures, blocked_until)
      select account, 1, clock_now() from buckets
      where not exists (select from slowed where blocked_until > clock_now())
      on conflict (bucket) do update set failures = ${failuresNow}, blocked_until = clock_now()
      returning failures
    ), update_client as (
      -- failures: 1 after a wait, when this try may go on; 0 when a wait begins with it.
      insert into sign_in_throttles as t (bucket, failures, blocked_until)
      select client, exists (select from slowed where blocked_until > clock_now() - interval '1 hour')::int,
        clock_now() + ${delayAfter(sql`failures - 1`, "account")}
      from buckets, count_account where failures > ${freeTries.account}
      on conflict (bucket) do update set failures = excluded.failures, blocked_until = excluded.blocked_until
        where t.blocked_until <= clock_now()
      returning failures
    ), update_address as (${takeTurn(
      sql`select address from buckets, count_account
        where failures <= ${freeTries.account} or exists (select from update_client where update_client.failures = 1)`,
      "address",
    )})
    select from update_address`);
  return taken ? 0 : secondsLeft([client, address]);
}

/** Returns a row when the bucket's turn has come, which the next has to wait for. `bucket` selects it, or nothing. */
function takeTurn(bucket: SQL, kind: "address" | "device"): SQL {
  return sql`
    insert into sign_in_throttles as t (bucket, failures, blocked_until)
    select bucket, 1, clock_now() from (${bucket}) as wanted (bucket)
    on conflict (bucket) do update set failures = ${failuresNow},
      blocked_until = clock_now() + ${delayAfter(failuresNow, kind)}
      -- Of two free tries at once neither waits for the other.
      where t.failures < ${freeTries[kind]} or t.blocked_until <= clock_now()
    returning bucket`;
}

/**
 * After the right password: the client begins anew, and the address gets its own try back, no more, so that a team behind
 * one address is not slowed by signing in, and one right password does not excuse a hundred wrong ones. The account
 * begins anew as well, unless it was a known device: that says nothing about strangers' tries.
 */
export async function clearSignInTries(signInTry: SignInTry): Promise<void> {
  const { account, client, address, device } = bucketsOf(signInTry);
  const isKnown = signInTry.knownDevice !== undefined;
  if (!isKnown)
    await db().execute(sql`
      update sign_in_throttles set failures = greatest(failures - 1, 0),
        blocked_until = case when failures <= ${freeTries.address} then clock_now() else blocked_until end
      where bucket = ${address}`);
  await db().execute(sql`
    delete from sign_in_throttles where bucket in (
      select bucket from sign_in_throttles where bucket in ${isKnown ? [device] : [account, client]}
      for update skip locked)`);
}

/** Failures count for an hour after the last one. */
const failuresNow = sql`case when t.blocked_until < clock_now() - interval '1 hour' then 1 else t.failures + 1 end`;

function delayAfter(failures: SQL, kind: keyof typeof freeTries): SQL {
  return sql`make_interval(secs => case when ${failures} < ${freeTries[kind]} then 0
    else least(${longestDelayS[kind]}, ${firstDelayS} * power(2, least(${failures} - ${freeTries[kind]}, 10))) end)`;
}

async function secondsLeft(buckets: string[]): Promise<number> {
  const [row] = await db().execute<{ waitS: number }>(sql`
    select coalesce(ceil(extract(epoch from max(blocked_until) - clock_now())), 0)::int as "waitS"
    from sign_in_throttles where bucket in ${buckets}`);
  // Two at once: the other one took the turn, and its delay may be over by now.
  return Math.max(1, row?.waitS ?? 1);
}

// Neither addresses nor whatever was typed by mistake into the e-mail field stay readable.
function bucketsOf({ email, address = "", knownDevice = "" }: SignInTry) {
  const plainEmail = email.trim().toLowerCase();
  return {
    account: hiddenName("account", plainEmail),
    client: hiddenName("client", `${address} ${plainEmail}`),
    address: hiddenName("address", address),
    device: hiddenName("device", `${knownDevice} ${plainEmail}`),
  };
}
