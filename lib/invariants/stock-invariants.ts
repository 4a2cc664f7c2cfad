import type { Invariant } from "#lib/invariants/invariant.ts";

/** What lies on the shelf, what is promised of it, and what was sold. */
export const stockInvariants: Invariant[] = [
  {
    id: "I6",
    name: "the shelf is what came and went, its promises what orders hold",
    per: "shop",
    sql: `
      select v.id as subject, concat('on hand ', s.on_hand, ' by movements ', m.moved, '; reserved ', s.reserved, ' held ',
        h.quantity, '; sold ', m.sold, ' committed ', c.quantity) as detail
      from variants v left join stock_levels s on s.variant_id = v.id
      left join (select variant_id, sum(delta) as moved, -sum(delta) filter (where reason = 'sale') as sold
        from stock_movements group by variant_id) m on m.variant_id = v.id
      left join (select variant_id, sum(quantity) as quantity from reservations where status = 'held' group by variant_id) h
        on h.variant_id = v.id
      left join (select variant_id, sum(quantity) as quantity from reservations where status = 'committed' group by variant_id) c
        on c.variant_id = v.id
      where s.reserved < 0 or s.reserved > s.on_hand or coalesce(s.on_hand, 0) <> coalesce(m.moved, 0)
        or coalesce(s.reserved, 0) <> coalesce(h.quantity, 0) or coalesce(m.sold, 0) <> coalesce(c.quantity, 0)`,
  },
  {
    id: "I7",
    name: "paid means committed, ended means released, open means held",
    per: "order",
    sql: `
      select o.id as subject, concat('order ', o.status, '; variants not ', w.status, ' ', n.astray, ', of another quantity ', n.other) as detail
      from touched t join orders o on o.id = t.id
      cross join lateral (select case when o.status = 'awaiting_payment' then 'held'
        when o.status in ('expired', 'cancelled') then 'released' else 'committed' end as status) w
      cross join lateral (
        select count(*) filter (where r.status::text is distinct from w.status) as astray,
          count(*) filter (where r.quantity is distinct from l.quantity) as other
        from (select variant_id, sum(quantity) as quantity from order_lines where order_id = o.id group by variant_id) l
        full join (select variant_id, quantity, status from reservations where order_id = o.id) r using (variant_id)) n
      where n.astray > 0 or n.other > 0`,
  },
];
