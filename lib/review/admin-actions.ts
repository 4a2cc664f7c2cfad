"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { confirmClosing } from "#lib/review/confirm-closing.ts";
import type { CaseOutcome } from "#lib/review/review-case.ts";
import { closeCaseForm, proposalForm, readClosing } from "#lib/review/review-form.ts";
import { withdrawClosing } from "#lib/review/withdraw-closing.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";

export async function closeCaseAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "close_cases", schema: closeCaseForm, form },
    async (asked, staff) => {
      const wanted = readClosing(asked);
      if (!wanted.ok) return wanted;
      return closeCase(asked.caseId, wanted.value, staff);
    },
  );
  const closed = done.ok ? done.value : done;
  showCase(form, closed.ok ? { done: closed.value } : { refused: closed.reason });
}

export async function confirmClosingAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "close_cases", schema: proposalForm, form },
    async (asked, staff) => confirmClosing(asked.caseId, asked.proposal, staff),
  );
  const closed = done.ok ? done.value : done;
  showCase(form, closed.ok ? { done: "closed" } : { refused: closed.reason });
}

export async function withdrawClosingAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "close_cases", schema: proposalForm, form },
    async (asked, staff) => withdrawClosing(asked.caseId, asked.proposal, staff),
  );
  const withdrawn = done.ok ? done.value : done;
  showCase(form, withdrawn.ok ? { done: "withdrawn" } : { refused: withdrawn.reason });
}

/** By GET, so that reloading sends nothing again; a form that names no case leads to the list. */
function showCase(form: FormData, outcome: CaseOutcome): never {
  const [sent, id] = [form.get("locale"), form.get("caseId")];
  const isId = typeof id === "string" && /^[0-9a-f-]{36}$/i.test(id);
  revalidatePath("/[locale]/admin/review", "page");
  revalidatePath("/[locale]/admin/review/[id]", "page");
  revalidatePath("/[locale]/admin/orders/[id]", "page");
  const page = localePath(
    isLocale(sent) ? sent : defaultLocale,
    isId ? `/admin/review/${id}` : "/admin/review",
  );
  redirect(`${page}?${new URLSearchParams(outcome)}`);
}
