import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { FulfilmentStep } from "#lib/orders/fulfilment-status.ts";
import { ok, type Result, refused } from "#lib/result.ts";

/** A step stays a mistake that long; afterwards goods or a shopper may have followed it. */
const undoableForS = 15 * 60;

/** Of the order `o`: its newest step is recent, was not taken back, and the order is where that step left it. */
export const lastStepIsUndoable = sql`(o.status = 'paid' and o.fulfilment <> 'none' and exists (
  select from (select kind, to_status, at from order_events
    where order_id = o.id and subject = 'fulfilment' order by id desc limit 1) e
  where e.kind <> 'fulfilment_undone' and e.to_status = o.fulfilment::text
    and e.at > clock_now() - make_interval(secs => ${sql.raw(String(undoableForS))})))`;

/**
 * Takes the last step of a paid order's fulfilment back, with its event, in one statement; the row is locked and judged
 * as it then is. Only the newest step, once, and not if somebody moved the order further meanwhile.
 */
export async function undoFulfilment(
  orderId: string,
  from: FulfilmentStep,
  actor: string,
): Promise<Result<undefined, "cannot_be_undone">> {
  const [moved] = await db().execute<{ id: string }>(sql`
    with locked_order as (
      select id, fulfilment from orders
      where id = ${orderId} and status = 'paid' and fulfilment = ${from}::fulfilment_status for update
    ), last_step as (
      select l.id, e.from_status from locked_order l join lateral (
        select kind, from_status, to_status, at from order_events
        where order_id = l.id and subject = 'fulfilment' order by id desc limit 1) e on true
      where e.kind <> 'fulfilment_undone' and e.to_status = l.fulfilment::text
        and e.at > clock_now() - make_interval(secs => ${undoableForS})
    ), update_order as (
      update orders o set fulfilment = s.from_status::fulfilment_status from last_step s where o.id = s.id returning o.id
    ), insert_event as (
      insert into order_events (order_id, subject, kind, from_status, to_status, actor)
      select id, 'fulfilment', 'fulfilment_undone', ${from}, from_status, ${actor} from last_step
    )
    select id from update_order`);
  return moved ? ok(undefined) : refused("cannot_be_undone");
}
