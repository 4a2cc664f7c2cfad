import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { FulfilmentStatus } from "#lib/orders/fulfilment-status.ts";
import { ok, type Result, refused } from "#lib/result.ts";

export type FulfilRefusal = "not_the_next_step";

/**
 * Moves a paid order one step towards its shopper, with its event, in one statement; the row is locked and judged as it
 * then is, so that two members of staff make one step. Anything but the next step changes nothing.
 */
export async function fulfilOrder(
  orderId: string,
  to: FulfilmentStatus,
  actor: string,
): Promise<Result<undefined, FulfilRefusal>> {
  const [moved] = await db().execute<{ id: string }>(sql`
    with parent as (
      select o.id, o.fulfilment, p.kind from orders o join delivery_places p on p.id = o.delivery_place_id
      where o.id = ${orderId} and o.status = 'paid' and (o.fulfilment::text, ${to}) in (
        ('none', 'preparing'), ('preparing', case p.kind when 'pickup' then 'ready' else 'shipped' end),
        ('ready', 'delivered'), ('shipped', 'delivered'))
      for update of o
    ), moved as (
      update orders o set fulfilment = ${to}::fulfilment_status from parent where o.id = parent.id returning o.id
    ), told as (
      insert into order_events (order_id, subject, kind, from_status, to_status, actor)
      select id, 'fulfilment', 'fulfilment_' || ${to}, fulfilment::text, ${to}, ${actor} from parent
    )
    select id from moved`);
  return moved ? ok(undefined) : refused("not_the_next_step");
}
