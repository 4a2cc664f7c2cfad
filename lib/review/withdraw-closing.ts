import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import { proposalMark } from "#lib/review/proposal-mark.ts";
import type { ProposalRefusal } from "#lib/review/review-case.ts";
import { actorOf, type StaffMember } from "#lib/staff/staff-member.ts";

/**
 * Takes a proposal back, by whoever made it or by another who does not agree; the case is open as before and its
 * reference is free again. One statement with its event; the second click finds nothing proposed. Locks: attempt →
 * order → case, as the closing does.
 */
export async function withdrawClosing(
  caseId: string,
  proposal: string,
  staff: StaffMember,
): Promise<Result<undefined, Extract<ProposalRefusal, "not_proposed" | "proposal_changed"> | "case_closed">> {
  const [row] = await db().execute<{
    verdict: "case_closed" | "not_proposed" | "proposal_changed" | null;
  }>(sql`
    with attempt as (
      select id from payment_attempts where id = (select attempt_id from review_cases where id = ${caseId}) for update
    ), parent as (
      select id from orders where id = (select order_id from review_cases where id = ${caseId})
        and (select count(*) from attempt) >= 0 for update
    ), locked as (
      select * from review_cases c where c.id = ${caseId} and (select count(*) from parent) >= 0 for update
    ), judged as materialized (
      select c.*, case
        when c.closed_at is not null then 'case_closed'
        when c.closing is null then 'not_proposed'
        when ${proposalMark} <> ${proposal} then 'proposal_changed' end as verdict
      from locked c
    ), reopened as (
      update review_cases c set closing = null, closing_reference = null, read_amount_xof = null, closing_note = '',
        proposed_by = null, proposed_at = null
      from judged where c.id = judged.id and judged.verdict is null
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, actor, data)
      select order_id, attempt_id, 'note', 'review_withdrawn', ${actorOf(staff)},
        jsonb_strip_nulls(jsonb_build_object('reason', reason, 'closing', closing, 'reference', closing_reference,
          'amountXof', read_amount_xof))
      from judged where verdict is null and order_id is not null
    )
    select verdict from judged`);
  const verdict = row ? row.verdict : "not_proposed";
  return verdict === null ? ok(undefined) : refused(verdict);
}
