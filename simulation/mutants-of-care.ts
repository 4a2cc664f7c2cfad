import type { Mutant } from "./mutant.ts";

const send = "lib/payments/send-attempt.ts";
const merge = "lib/payments/merge-status.ts";
const apply = "lib/payments/apply-success.ts";
const expire = "lib/payments/expire-orders.ts";
const place = "lib/checkout/place-order.ts";

/** Bugs of carelessness: with time, with retries, with two at once, with what is written together. */
export const careMutants: readonly Mutant[] = [
  {
    name: "time-out-is-failure",
    what: "an unclear send is called failed",
    patches: [
      {
        file: send,
        find: `    case "unclear":\n      return { status: "unknown", reason: null, txReference: null };`,
        replace: `    case "unclear":\n      return { status: "rejected", reason: "unclear", txReference: null };`,
      },
    ],
  },
  {
    name: "new-identifier-on-retry",
    what: "a repeated send has a new identifier",
    patches: [
      {
        file: send,
        find: "identifier: leased.identifier,",
        replace: `identifier: leased.identifier + (leased.send_count > 1 ? "AGAIN" : ""),`,
      },
    ],
  },
  {
    name: "stored-after-the-call",
    what: "the attempt becomes sending only after the gateway was called",
    patches: [
      {
        file: send,
        find: "  const leased = await takeLease(attemptId, actor);",
        replace: `  const [early] = await db().execute(sql\`select * from payment_attempts where id = \${attemptId} and status = 'created'\`);
  if (early) await pay({ identifier: early.identifier, phone: early.phone, network: early.network, amountXof: early.amount_xof, description: "" });
  const leased = await takeLease(attemptId, actor);`,
      },
    ],
  },
  {
    name: "call-inside-transaction",
    what: "a transaction stays open while the gateway is asked",
    patches: [
      {
        file: send,
        find: "const call = await pay({",
        replace:
          "const call = await db().transaction(async (open) => (await open.execute(sql`select 1`), pay({",
      },
      {
        file: send,
        find: "    description: `${leased.shop_name} ${leased.code}`,\n  });",
        replace: "    description: `${leased.shop_name} ${leased.code}`,\n  })));",
      },
    ],
  },
  {
    name: "impatient-retry",
    what: "what the gateway does not know is sent again at once",
    patches: [
      { file: merge, find: "attempt.sinceSendS < 60", replace: "attempt.sinceSendS < 2" },
      {
        file: send,
        find: "last_sent_at <= clock_now() - interval '60 seconds'",
        replace: "last_sent_at <= clock_now() - interval '2 seconds'",
      },
    ],
  },
  {
    name: "hasty-rejection",
    what: "a payment that the gateway does not know yet is given up at once",
    patches: [
      {
        file: merge,
        find: "if (attempt.sinceSendS < 60) return stay;",
        replace: `if (attempt.ageS >= 1) return move("rejected", "never_registered");`,
      },
    ],
  },
  {
    name: "unique-indexes-dropped",
    what: "nothing in the database keeps an order to one open payment",
    patches: [],
    sql: "drop index attempts_one_live; alter table payment_attempts drop constraint attempts_numbered",
  },
  {
    name: "expired-while-paying",
    what: "an order expires though its payment is still open",
    patches: [
      {
        file: expire,
        find: "(o.hold_ends_at <= clock_now() or not exists (",
        replace: "(true or not exists (",
      },
    ],
  },
  {
    name: "stock-released-twice",
    what: "the stock of an expired order is given back twice",
    patches: [
      {
        file: expire,
        find: "s.reserved - freed.quantity",
        replace: "greatest(0, s.reserved - 2 * freed.quantity)",
      },
    ],
  },
  {
    name: "stock-stays-promised",
    what: "what is sold stays reserved as well",
    patches: [
      {
        file: apply,
        find: "case when judged.order_status = 'awaiting_payment' then wanted.quantity else 0 end",
        replace: "0",
      },
    ],
  },
  {
    name: "job-outside-the-statement",
    what: "the job is staged after the order is committed, and now and then the process dies in between",
    patches: [
      {
        file: place,
        find: "from attempt) as job_id",
        replace: "from attempt where random() < 0.98) as job_id",
      },
    ],
  },
  {
    name: "limit-in-memory",
    what: "each process keeps the limit of a number for itself",
    patches: [
      {
        file: "lib/payments/prompt-slot.ts",
        find: "export function promptSlot(phone: string, source: SQL): SQL {",
        replace: `const asked = new Map<string, number>();
export function promptSlot(phone: string, source: SQL): SQL {
  if (Date.now() - (asked.get(phone) ?? 0) < 60_000) return sql\`select null where false and exists (select from \${source})\`;
  asked.set(phone, Date.now());
  return sql\`select \${phone}::text as phone from \${source}\`;`,
      },
      {
        file: "lib/payments/prompt-slot.ts",
        find: "return sql`(select count(*) filter (where status in ('created', 'sending', 'unknown', 'pending')) > 0\n    from payment_attempts where phone = ${phone})`;",
        replace: "return sql`(${phone}::text is null)`;",
      },
    ],
  },
  {
    name: "key-forgotten",
    what: "the same form, sent again, is another order",
    patches: [
      {
        file: place,
        find: "${request.idempotencyKey}, ${requestHash},",
        replace: "gen_random_uuid(), ${requestHash},",
      },
      { file: place, find: "for update of l", replace: "" },
      {
        file: place,
        find: "from carts where token_hash = ${cartHash} for update",
        replace: "from carts where token_hash = ${cartHash}",
      },
    ],
  },
  {
    name: "poll-forgotten",
    what: "after an answer that says nothing new nobody asks again",
    patches: [
      {
        file: merge,
        find: "next_poll_at = clock_now() + make_interval(secs => ${delayS}::float8)",
        replace:
          "next_poll_at = case when ${delayS}::float8 is null or ${to ?? null}::text is null then null else clock_now() + make_interval(secs => ${delayS}::float8) end",
      },
    ],
  },
  {
    name: "ended-is-ended",
    what: "nobody watches a payment that was called cancelled or expired",
    patches: [
      {
        file: merge,
        find: "const delayS = isJustEnded ? 0 : (nextLookS(attempt, answer) ?? null);",
        replace:
          "const isOver = ['expired', 'cancelled'].includes(to ?? attempt.status);\n  const delayS = isOver ? null : (nextLookS(attempt, answer) ?? null);",
      },
    ],
  },
  {
    name: "slow-schedule",
    what: "questions come three times as rarely as promised",
    patches: [
      {
        file: "lib/payments/poll-schedule.ts",
        find: "return gapS * (1 - 0.2 * random());",
        replace: "return gapS * 3 * (1 - 0.2 * random());",
      },
    ],
  },
  {
    name: "application-clock",
    what: "a hold is compared with another clock than the shop's",
    patches: [
      { file: expire, find: "o.hold_expires_at <= clock_now()", replace: "o.hold_expires_at <= now()" },
    ],
  },
  {
    name: "double-payment-applied",
    what: "a second success of a paid order is applied as well",
    patches: [
      {
        file: apply,
        find: "when parent.status in ('paid', 'refund_due', 'refunded') then 'double_payment'",
        replace: "when false then 'double_payment'",
      },
    ],
  },
  {
    name: "late-money-takes-any-stock",
    what: "late money pays its order though the goods are gone",
    patches: [
      {
        file: apply,
        find: "or exists (select from wanted join stock using (variant_id) where free < quantity)) then 'late_no_stock'",
        replace: ") then 'late_no_stock'",
      },
    ],
  },
  {
    name: "receipt-forgotten",
    what: "a reinstated order gets no receipt",
    patches: [
      {
        file: apply,
        find: "select order_id, due from judged where verdict = 'applied'",
        replace: "select order_id, due from judged where verdict = 'applied' and order_status <> 'expired'",
      },
    ],
  },
  {
    name: "event-forgotten",
    what: "a prompt that expired leaves no event",
    patches: [
      {
        file: merge,
        find: "from moved where status <> ${attempt.status}::attempt_status",
        replace: "from moved where status <> ${attempt.status}::attempt_status and status <> 'expired'",
      },
    ],
  },
];
