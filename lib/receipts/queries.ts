import { verify } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";
import { findCheckingKey } from "#lib/receipts/receipt-key.ts";
import { readProof, shortenName, signedBytes } from "#lib/receipts/receipt-proof.ts";

/** What a genuine receipt tells whoever scans it: enough to hand the goods over, no phone, no whole name, no door. */
export type CheckedReceipt = Pick<OrderScreen, "code" | "totalXof" | "deliveryKind" | "deliveryName"> & {
  number: number;
  issuedAt: Date;
  customer: string;
  lines: { name: string; quantity: number }[];
  handOver: HandOver;
  /** When it was handed over or given back, where it was. */
  endedAt: Date | null;
};

/** Whether the goods of this receipt may still be handed to somebody. */
export type HandOver = "open" | "delivered" | "refund_due" | "refunded";

type Row = Omit<CheckedReceipt, "issuedAt" | "endedAt"> & { issuedAt: string; endedAt: string | null };

/**
 * The receipt that this proof is of, as the shop knows it now, or undefined when it is not genuine: torn, made up,
 * changed in any part, signed by another shop. The signature is looked at first, so whoever guesses numbers asks the
 * books nothing.
 */
export async function findCheckedReceipt(text: unknown, locale: Locale): Promise<CheckedReceipt | undefined> {
  const proof = readProof(text);
  const key = proof && (await findCheckingKey());
  if (!key || !verify(null, signedBytes(proof.claim), key, proof.signature)) return undefined;
  const fr = locale === "fr";
  const [row] = await db().execute<Row>(sql`
    select r.number::int, o.code, r.amount_xof as "totalXof", r.issued_at as "issuedAt", o.customer_name as customer,
      p.kind as "deliveryKind", ${fr ? sql`o.delivery_name_fr` : sql`o.delivery_name_en`} as "deliveryName",
      case when o.status in ('refund_due', 'refunded') then o.status::text
        when o.fulfilment = 'delivered' then 'delivered' else 'open' end as "handOver",
      case when o.status = 'refunded' then (select max(c.closed_at) from review_cases c where c.order_id = o.id and c.reason = 'order_refund')
        when o.status = 'paid' then (select max(e.at) from order_events e where e.order_id = o.id and e.kind = 'fulfilment_delivered') end as "endedAt",
      (select json_agg(json_build_object('name', ${fr ? sql`l.name_fr` : sql`l.name_en`}, 'quantity', l.quantity) order by l.position)
        from order_lines l where l.order_id = o.id) as lines
    from receipts r join orders o on o.id = r.order_id join delivery_places p on p.id = o.delivery_place_id
    where r.number = ${proof.claim.number} and o.code = ${proof.claim.code}`);
  if (!row) return undefined;
  return {
    ...row,
    customer: shortenName(row.customer),
    issuedAt: new Date(row.issuedAt),
    endedAt: row.endedAt === null ? null : new Date(row.endedAt),
  };
}
