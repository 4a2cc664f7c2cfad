import type { Invariant } from "#lib/invariants/invariant.ts";

/** What the timeline tells, and who decided about money. */
export const storyInvariants: Invariant[] = [
  {
    id: "I10",
    name: "each change has its one event, from where the last one led",
    per: "order",
    sql: `
      with told as materialized (
        select e.order_id, e.subject, case e.subject when 'attempt' then e.attempt_id end as attempt_id, e.id, e.from_status, e.to_status
        from touched t join order_events e on e.order_id = t.id where e.subject <> 'note'
      ), chain as materialized (
        select *, lag(to_status) over one as former, lead(id) over one is null as is_last
        from told window one as (partition by order_id, subject, attempt_id order by id)
      ), standing as (
        select o.id as order_id, 'order' as subject, null::uuid as attempt_id, o.status::text as status
        from touched t join orders o on o.id = t.id
        union all
        select o.id, 'fulfilment', null, o.fulfilment::text from touched t join orders o on o.id = t.id
        union all
        select a.order_id, 'attempt', a.id, a.status::text from touched t join payment_attempts a on a.order_id = t.id
      )
      select order_id as subject, concat(subject, ' ', attempt_id, ' told from ', from_status, ' to ', to_status, ' after ', former) as detail
      from chain where from_status is distinct from coalesce(former, case subject when 'fulfilment' then 'none' end)
        or (subject = 'attempt' and from_status = 'succeeded')
      union all
      select coalesce(s.order_id, c.order_id), concat(s.subject, c.subject, ' ', s.attempt_id, ' is ', s.status, ', last told ', c.to_status)
      from standing s full join (select * from chain where is_last) c on c.order_id = s.order_id and c.subject = s.subject
        and c.attempt_id is not distinct from s.attempt_id
      where coalesce(c.to_status, case s.subject when 'fulfilment' then 'none' end) is distinct from s.status`,
  },
  {
    id: "I14",
    name: "money is decided with a reference and, where needed, by two",
    per: "shop",
    // Judged by the threshold that was in force. Closings of one person on one day count together, each with those before it.
    sql: `
      select c.id as subject, concat(c.closing, ', reference of ', coalesce(length(c.closing_reference), 0), ' letters, used ', c.uses,
        case when c.is_alone then concat(', by one person: ', c.alone_xof, ' that day above ', c.second_person_above_xof) end) as detail
      from (
        select d.*, coalesce(d.proposed_by = d.closed_by, false) as is_alone,
          case when d.closing_reference is null then 0 else count(*) over (partition by d.closing_reference) end as uses,
          sum(d.stake_xof) over (partition by d.proposed_by, d.closed_by, (d.closed_at at time zone 'Africa/Lome')::date
            order by d.closed_at) as alone_xof,
          greatest(case when d.closing = 'accepted' then greatest(d.due_xof, d.read_amount_xof) end,
            case when d.closing = 'accepted' then d.amount_xof else coalesce(d.amount_xof, d.due_xof) end) as known_xof
        from review_cases d where d.closed_at is not null
      ) c, span
      where c.closed_at > span.since and (c.closing is null or c.closed_by is null or c.proposed_by is null
        or (c.closing <> 'written_off' and (coalesce(length(c.closing_reference), 0) < 4 or c.uses <> 1))
        or (c.is_alone and c.alone_xof > c.second_person_above_xof) or c.stake_xof < c.known_xof)
      union all
      select o.id, concat(o.status, ' without the case that says so') from orders o where o.status in ('refund_due', 'refunded')
        and not exists (select from review_cases c where c.order_id = o.id and c.reason = 'order_refund'
          and (o.status = 'refund_due' or (c.closing = 'refunded' and c.closed_at is not null and c.closing_reference is not null)))`,
  },
];
