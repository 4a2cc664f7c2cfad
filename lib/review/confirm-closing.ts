import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import { closingStatement } from "#lib/review/closing-statement.ts";
import { proposalMark } from "#lib/review/proposal-mark.ts";
import type { CloseRefusal, ProposalRefusal } from "#lib/review/review-case.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";

/**
 * The second person's yes to just the proposal that was read (`proposal`, its mark): the case closes, and for an
 * acceptance the order is paid if it still can be. One statement, judged anew; the same member's second click finds it
 * closed and is told so. Never the member who proposed.
 */
export async function confirmClosing(
  caseId: string,
  proposal: string,
  staff: StaffMember,
): Promise<Result<"closed", CloseRefusal | ProposalRefusal>> {
  const [row] = await db().execute<{ verdict: CloseRefusal | ProposalRefusal | "closed" | null }>(
    closingStatement({
      caseId,
      staff,
      wanted: {
        closing: sql`c.closing`,
        reference: sql`c.closing_reference`,
        readAmount: sql`c.read_amount_xof`,
        note: sql`c.closing_note`,
      },
      refusal: sql`case
        when c.closed_by = ${staff.id} and ${proposalMark} = ${proposal} then 'closed'
        when c.closed_at is not null then 'case_closed'
        when c.closing is null then 'not_proposed'
        when ${proposalMark} <> ${proposal} then 'proposal_changed'
        when c.proposed_by = ${staff.id} then 'same_person' end`,
      closes: sql`true`,
    }),
  );
  if (!row) return refused("case_unknown");
  return row.verdict === null || row.verdict === "closed" ? ok("closed") : refused(row.verdict);
}
