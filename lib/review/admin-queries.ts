import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { readCursor, writeCursor } from "#lib/orders/order-cursor.ts";
import { maskPhone, type Network } from "#lib/phone.ts";
import type { CaseClosing, ReviewReason } from "#lib/review/review-case.ts";
import { hasRight, type StaffRole } from "#lib/staff/staff-right.ts";

export const casesPerPage = 30;

export type ListedCase = {
  id: string;
  reason: ReviewReason;
  orderCode: string | null;
  customerName: string | null;
  /** Of the attempt, else of the order; masked for roles that may not see it. */
  phone: string | null;
  network: Network | null;
  amountXof: number | null;
  dueXof: number | null;
  openedAt: Date;
  /** Proposed while the case is open, carried out once it is closed. */
  closing: CaseClosing | null;
  proposedByName: string | null;
  closedAt: Date | null;
  closedByName: string | null;
};

/** Open ones oldest first, since they wait; closed ones newest first. A cursor that is none of ours is ignored. */
export async function listCases({
  isClosed,
  role,
  cursor,
}: {
  isClosed: boolean;
  role: StaffRole;
  cursor?: string;
}): Promise<{ cases: ListedCase[]; nextCursor: string | undefined }> {
  const at = isClosed ? sql`c.closed_at` : sql`c.opened_at`;
  const after = readCursor(cursor);
  // To the microsecond: a JavaScript date would skip cases of the same millisecond.
  const beyond = after
    ? sql`and (${at}, c.id) ${isClosed ? sql`<` : sql`>`}
        (timestamptz 'epoch' + ${after.placedMicros}::bigint * interval '1 microsecond', ${after.id}::uuid)`
    : sql``;
  const rows = await db().execute<Omit<ListedCase, "openedAt" | "closedAt"> & Record<Times, string>>(sql`
    select c.id, c.reason, o.code as "orderCode", o.customer_name as "customerName",
      coalesce(a.phone, o.customer_phone) as phone, a.network, c.amount_xof as "amountXof", c.due_xof as "dueXof",
      c.opened_at as "openedAt", c.closing, p.name as "proposedByName", c.closed_at as "closedAt", m.name as "closedByName",
      (extract(epoch from ${at}) * 1000000)::bigint::text as micros
    from review_cases c left join orders o on o.id = c.order_id left join payment_attempts a on a.id = c.attempt_id
      left join staff_members p on p.id = c.proposed_by left join staff_members m on m.id = c.closed_by
    where c.closed_at is ${isClosed ? sql`not null` : sql`null`} ${beyond}
    order by ${at} ${isClosed ? sql`desc` : sql`asc`}, c.id ${isClosed ? sql`desc` : sql`asc`} limit ${casesPerPage + 1}`);
  const maySeePhones = hasRight(role, "see_phones");
  const shown = rows.slice(0, casesPerPage);
  const last = shown.at(-1);
  return {
    cases: shown.map(({ micros: _, ...row }) => ({
      ...row,
      phone: row.phone && (maySeePhones ? row.phone : maskPhone(row.phone)),
      openedAt: new Date(row.openedAt),
      closedAt: row.closedAt === null ? null : new Date(row.closedAt),
    })),
    nextCursor:
      rows.length > casesPerPage && last
        ? writeCursor({ placedMicros: last.micros, id: last.id })
        : undefined,
  };
}

type Times = "openedAt" | "closedAt" | "micros";

export async function countOpenCases(): Promise<number> {
  const [row] = await db().execute<{ count: number }>(
    sql`select count(*)::int as count from review_cases where closed_at is null`,
  );
  return row?.count ?? 0;
}
