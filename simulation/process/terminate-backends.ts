import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import type { ProcessShop } from "./process-shop.ts";
import type { RunRow, Tell } from "./run-row.ts";

/** Terminates one backend of the shop after another under load, working ones first: statements break off at random. */
export async function terminateBackends(shop: ProcessShop, times: number, tell: Tell): Promise<RunRow> {
  const seen = { working: 0, idle: 0 };
  for (let tries = 0; tries < times * 20 && seen.working + seen.idle < times; tries++) {
    // Mostly wait for one that works; a connection that is lost while idle is another path of the driver.
    const wantsIdle = tries % 20 === 19;
    const state = await shop.look((sql) => terminateOne(sql, wantsIdle)).catch(() => undefined);
    if (state === undefined) continue;
    seen[state === "idle" ? "idle" : "working"] += 1;
    const count = seen.working + seen.idle;
    if (count % 20 === 0) tell(`backends: ${count} of ${times} terminated`);
    await sleep(100);
  }
  await Promise.all([...shop.webs, ...shop.workers].map((part) => part.untilReady()));
  const count = seen.working + seen.idle;
  return {
    name: "terminated backends",
    wanted: times,
    seen: count,
    recovered: count,
    note: `${seen.working} in a statement, ${seen.idle} idle`,
  };
}

async function terminateOne(sql: postgres.Sql, alsoIdle: boolean): Promise<string | undefined> {
  const [one] = await sql<{ state: string; isKilled: boolean }[]>`
    select state, pg_terminate_backend(pid) as "isKilled" from (
      select pid, state from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        and (state <> 'idle' or ${alsoIdle}) order by random() limit 1
    ) as chosen`;
  return one?.isKilled ? one.state : undefined;
}
