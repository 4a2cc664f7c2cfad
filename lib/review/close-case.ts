import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { violatedUnique } from "#db/failed-query.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import { closingStatement } from "#lib/review/closing-statement.ts";
import { type CloseRefusal, reasonsThatMayClose, type WantedClosing } from "#lib/review/review-case.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";

/**
 * Closes a case, or proposes it when its money, alone or with what this member closed today alone, is above the
 * threshold: then another member confirms. One statement, so a death leaves all of it or nothing; asking the same again
 * is answered the same and changes nothing. No money moves: the gateway has no refund, and a person gives it back by hand.
 */
export async function closeCase(
  caseId: string,
  wanted: WantedClosing,
  staff: StaffMember,
): Promise<Result<"closed" | "proposed", CloseRefusal>> {
  const { closing, reference, readAmountXof, note } = wanted;
  const allowed = sql.join(
    reasonsThatMayClose(closing).map((reason) => sql`${reason}`),
    sql`, `,
  );
  const isSame = sql`c.proposed_by = ${staff.id} and c.closing = ${closing} and c.closing_note = ${note}
    and c.closing_reference is not distinct from ${reference} and c.read_amount_xof is not distinct from ${readAmountXof}::int`;
  const statement = closingStatement({
    caseId,
    staff,
    wanted: {
      closing: sql`${closing}`,
      reference: sql`${reference}`,
      readAmount: sql`${readAmountXof}`,
      note: sql`${note}`,
    },
    refusal: sql`case
      when ${isSame} then case when c.closed_at is null then 'proposed' else 'closed' end
      when c.closed_at is not null then 'case_closed'
      when c.closing is not null then 'already_proposed'
      when c.reason not in (${allowed}) then 'closing_not_allowed' end`,
    closes: sql`asked.stake + asked.done_today <= shop_settings.second_person_above_xof`,
  });
  try {
    const [row] = await db().execute<{
      verdict: CloseRefusal | "closed" | "proposed" | null;
      closes: boolean;
    }>(statement);
    if (!row) return refused("case_unknown");
    if (row.verdict === "closed" || row.verdict === "proposed") return ok(row.verdict);
    return row.verdict ? refused(row.verdict) : ok(row.closes ? "closed" : "proposed");
  } catch (error) {
    if (violatedUnique(error) === "review_cases_closing_reference_unique") return refused("reference_used");
    throw error;
  }
}
