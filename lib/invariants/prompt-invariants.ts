import type { Invariant } from "#lib/invariants/invariant.ts";

/** How often a shopper, or a stranger, may be asked to pay. Source: security.md "prompt bombing". */
export const promptInvariants: Invariant[] = [
  {
    id: "I8",
    name: "three sends of one identifier, five payments of one order",
    per: "order",
    sql: `
      select a.order_id as subject, concat('attempt ', a.number, ' sent ', a.send_count, ' times, told of ', g.count) as detail
      from touched t join payment_attempts a on a.order_id = t.id
      cross join lateral (select count(*) as count from gateway_calls where attempt_id = a.id and endpoint = 'pay') g
      where a.send_count > 3 or g.count > a.send_count
      union all
      select t.id, concat('attempts ', count(*))
      from touched t join payment_attempts a on a.order_id = t.id group by t.id having count(*) > 5`,
  },
  {
    id: "I8",
    name: "a phone is left in peace",
    per: "order",
    // A success of the same phone lets the count begin anew. Its statement may have waited for a lock while a later
    // prompt had begun already: by as long as a statement may last.
    sql: `
      select a.order_id as subject, concat('attempt ', a.number, ' after others of its phone: ', n.minute, ' within 60 s, ',
        n.quarter, ' within 15 min, ', n.day, ' within 24 h') as detail
      from touched t join payment_attempts a on a.order_id = t.id and a.method = 'prompt'
      cross join lateral (
        select count(*) filter (where b.created_at > a.created_at - interval '60 seconds') as minute,
          count(*) filter (where b.created_at > a.created_at - interval '15 minutes') as quarter, count(*) as day
        from payment_attempts b
        where b.phone = a.phone and b.method = 'prompt' and b.created_at > a.created_at - interval '24 hours'
          and (b.created_at, b.id) < (a.created_at, a.id)
          and not exists (select from payment_attempts p join orders o on o.paid_attempt_id = p.id
            where p.phone = a.phone and o.paid_at between b.created_at and a.created_at + interval '15 seconds')) n
      where n.minute > 0 or n.quarter >= 3 or n.day >= 6`,
  },
  {
    id: "I8",
    name: "one open prompt on a phone",
    per: "shop",
    sql: `
      select min(order_id::text) as subject, concat('open prompts on its phone ', count(*)) as detail from payment_attempts
      where status in ('created', 'sending', 'unknown', 'pending', 'offered') and method = 'prompt'
      group by phone having count(*) > 1`,
  },
];
