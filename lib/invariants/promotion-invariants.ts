import type { Invariant } from "#lib/invariants/invariant.ts";

const unused = "('expired', 'cancelled')";

/** How often a code is used, by its own count and by the orders that name it. */
export const promotionInvariants: Invariant[] = [
  {
    id: "I6",
    name: "a code's uses are its orders, and no more than it allows",
    per: "shop",
    sql: `
      select p.id as subject, concat('used ', p.used, ' and late ', p.used_late, ' of ', p.max_uses, '; orders ', o.uses,
        ', of them reinstated ', o.reinstated, '; by phones ', n.used) as detail
      from promotions p
      left join (select promotion_id, count(*) filter (where status not in ${unused}) as uses,
          count(*) filter (where status not in ${unused} and ended_at is not null) as reinstated
        from orders where promotion_id is not null group by promotion_id) o on o.promotion_id = p.id
      left join (select promotion_id, sum(used) as used from promotion_phones group by promotion_id) n on n.promotion_id = p.id
      where p.used > p.max_uses or p.used < 0 or p.used + p.used_late <> coalesce(o.uses, 0)
        or p.used_late > coalesce(o.reinstated, 0) or coalesce(n.used, 0) <> coalesce(o.uses, 0)`,
  },
  {
    id: "I6",
    name: "a phone uses a code no more often than it may",
    per: "shop",
    sql: `
      select p.id as subject, concat('a phone used it ', max(n.used), ' times, may ', p.max_uses_per_phone,
        '; by its orders ', max(o.uses), ', of them reinstated ', max(o.reinstated)) as detail
      from promotions p join promotion_phones n on n.promotion_id = p.id
      left join (select promotion_id, customer_phone, count(*) filter (where status not in ${unused}) as uses,
          count(*) filter (where status not in ${unused} and ended_at is not null) as reinstated
        from orders where promotion_id is not null group by promotion_id, customer_phone) o
        on o.promotion_id = p.id and o.customer_phone = n.phone
      where n.used <> coalesce(o.uses, 0) or n.used - coalesce(o.reinstated, 0) > p.max_uses_per_phone
      group by p.id`,
  },
  {
    id: "I15",
    name: "a discount is what its code took off the goods",
    per: "order",
    sql: `
      select o.id as subject, concat(p.kind, ' ', p.value, ' from ', p.min_subtotal_xof, ': ', o.discount_xof, ' off ',
        o.subtotal_xof) as detail
      from touched t join orders o on o.id = t.id left join promotions p on p.id = o.promotion_id
      where (o.discount_xof > 0) <> (o.promotion_id is not null)
        or (o.promotion_id is not null and (p.id is null or o.subtotal_xof < p.min_subtotal_xof or o.discount_xof >
          case p.kind when 'percent' then o.subtotal_xof::bigint * p.value / 100 else p.value end))`,
  },
];
