import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { CheckScope, InvariantId } from "#lib/invariants/invariant.ts";

export type BookCheck = {
  scope: CheckScope;
  endedAt: Date;
  checked: number;
  /** The rules that were broken; `orderId` of the first order that breaks one, when it is an order. */
  broken: { id: InvariantId; count: number; detail: string; orderId: string | null }[];
};

type Found = { id: InvariantId; count: number; detail: string; subject: string };

/** The last check of each scope, the newest first; none before the first hour of a shop. */
export async function listLastChecks(): Promise<BookCheck[]> {
  const rows = await db().execute<
    Omit<BookCheck, "broken"> & { found: Found[]; orders: string[] | null }
  >(sql`
    select * from (
      select distinct on (scope) scope, ended_at as "endedAt", checked, found,
        (select array_agg(o.id) from jsonb_array_elements(found) f join orders o on o.id = (f ->> 'subject')::uuid) as orders
      from invariant_runs order by scope, ended_at desc
    ) as last order by "endedAt" desc`);
  return rows.map(({ scope, endedAt, checked, found, orders }) => ({
    scope,
    endedAt: new Date(endedAt),
    checked,
    broken: found.map(({ id, count, detail, subject }) => ({
      id,
      count,
      detail,
      orderId: orders?.includes(subject) ? subject : null,
    })),
  }));
}
