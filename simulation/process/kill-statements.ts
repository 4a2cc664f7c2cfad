import postgres from "postgres";
import { WebShopper } from "#bench/shopper.ts";
import type { ProcessShop } from "./process-shop.ts";
import type { RunRow, Tell } from "./run-row.ts";
import { waitUntil } from "./wait-until.ts";

type Target = {
  name: string;
  /** What the statement locks, and by which it is known among those that wait: its words may change, its purpose not. */
  writes: string;
  touches?: string;
  leavesAlone: string[];
  /** Chooses an order on which the shop can be made to run it, where shoppers alone do so too seldom. */
  choose?: (shop: ProcessShop) => Promise<() => Promise<void>>;
};

const targets: Target[] = [
  { name: "inside the order's statement", writes: "order_lines", leavesAlone: [] },
  { name: "inside the apply statement", writes: "receipts", leavesAlone: [], choose: untilSomebodyPays },
  {
    name: "inside the expiry statement",
    writes: "reservations",
    leavesAlone: ["order_lines", "receipts", "review_cases"],
    choose: expireOne,
  },
  {
    name: "inside the cancel statement",
    writes: "reservations",
    touches: "review_cases",
    leavesAlone: ["order_lines", "receipts"],
    choose: cancelOne,
  },
];

/**
 * Terminates the backend in the middle of each money statement, `times` times each, while shoppers shop: all stock is
 * held for a moment, so that the statement stands between its first change and its last.
 */
export async function killStatements(shop: ProcessShop, times: number, tell: Tell): Promise<RunRow[]> {
  const rows = targets.map(({ name }) => ({ name, wanted: times, seen: 0, recovered: 0, note: "backend" }));
  for (let round = 1; round <= times; round++) {
    for (const [at, target] of targets.entries()) {
      const row = rows[at];
      if (!row || !(await insist(() => killInside(shop, target, tell)))) continue;
      row.seen += 1;
      await Promise.all([...shop.webs, ...shop.workers].map((part) => part.untilReady()));
      row.recovered += 1;
    }
    tell(`statements: round ${round} of ${times}`);
  }
  return rows;
}

/** On a busy machine the statement may come a moment too late. */
async function insist(kill: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) if (await kill()) return true;
  return false;
}

/** False when no such statement came by. Nobody waits longer than the shop's own statements may. */
async function killInside(shop: ProcessShop, target: Target, tell: Tell): Promise<boolean> {
  const holder = postgres(shop.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const provoke = await target.choose?.(shop);
    return await holder.begin(async (hold) => {
      await hold`select from stock_levels order by variant_id for update`;
      await provoke?.();
      await waitUntil("the statement has been killed", () => shop.look((sql) => terminate(sql, target)), {
        patienceMs: 9_000,
        everyMs: 20,
      });
      return true;
    });
  } catch (error) {
    tell(`${target.name}: not killed. ${error}`);
    return false;
  } finally {
    await holder.end();
  }
}

async function terminate(
  sql: postgres.Sql,
  { writes, touches = writes, leavesAlone }: Target,
): Promise<boolean> {
  const [killed] = await sql`
    select pg_terminate_backend(pid) as "isKilled" from (
      select a.pid from pg_stat_activity a join pg_locks l on l.pid = a.pid join pg_class c on c.oid = l.relation
      where a.datname = current_database() and a.application_name = 'asigame' and a.wait_event_type = 'Lock'
      group by a.pid
      having bool_or(c.relname = ${writes} and l.mode = 'RowExclusiveLock') and bool_or(c.relname = ${touches})
        and not bool_or(c.relname = any(${leavesAlone})) limit 1
    ) as chosen`;
  return killed?.isKilled === true;
}

/** Nobody can order while all stock is held: the money must be on its way already. */
async function untilSomebodyPays(shop: ProcessShop): Promise<() => Promise<void>> {
  await waitUntil("somebody pays", () =>
    shop.look(async (sql) => {
      const [paying] = await sql`
        select from payment_attempts
        where status in ('sending', 'pending') and phone like '%01' and created_at > clock_now() - interval '1 second' limit 1`;
      return paying !== undefined;
    }),
  );
  return async () => {};
}

/** An order whose payment was refused on the phone: only such a one may end unpaid before its last hold. */
async function findUnpaid(shop: ProcessShop): Promise<{ id: string; token: string }> {
  const held: { order?: { id: string; token: string } } = {};
  await waitUntil("an order waits without a payment", async () => {
    [held.order] = await shop.look(
      (sql) => sql<{ id: string; token: string }[]>`
        select id, token from orders o where status = 'awaiting_payment' and not exists (select from payment_attempts a
          where a.order_id = o.id and a.status in ('created', 'sending', 'unknown', 'pending', 'offered')) limit 1`,
    );
    return held.order !== undefined;
  });
  if (!held.order) throw new Error("There was no order to be ended.");
  return held.order;
}

/** Its hold runs out now, and the task that ends such orders comes by. */
async function expireOne(shop: ProcessShop): Promise<() => Promise<void>> {
  const { id } = await findUnpaid(shop);
  return async () => {
    await shop.look((sql) => sql`update orders set hold_expires_at = clock_now() where id = ${id}`);
    await shop.look((sql) => sql`select graphile_worker.add_job('expire_orders')`);
  };
}

async function cancelOne(shop: ProcessShop): Promise<() => Promise<void>> {
  const { token } = await findUnpaid(shop);
  const shopper = new WebShopper({ appUrl: shop.appUrl, phone: "90000000" });
  const form = await shopper.findCancelForm(token);
  if (!form) throw new Error("The order's page offers no way to cancel it.");
  return async () => {
    // Its response is lost: the statement behind it is about to be killed.
    shopper.browser.post(form.action, form.untouched).catch(() => {});
  };
}
