"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { closeCase } from "#lib/review/close-case.ts";
import { confirmClosing } from "#lib/review/confirm-closing.ts";
import type { RefundRefusal } from "#lib/review/order-refund.ts";
import { oweRefund } from "#lib/review/owe-refund.ts";
import { oweRefundForm, readRefund } from "#lib/review/refund-form.ts";
import type { CaseOutcome } from "#lib/review/review-case.ts";
import { closeCaseForm, proposalForm, readClosing } from "#lib/review/review-form.ts";
import { withdrawClosing } from "#lib/review/withdraw-closing.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";

/** A paid order is to be refunded: on to its case, where the refund is noted once it was sent. */
export async function oweRefundAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "refund_orders", schema: oweRefundForm, form },
    async (asked, staff) => {
      const wish = readRefund(asked);
      return wish.ok ? oweRefund(asked.orderId, wish.value, staff) : wish;
    },
  );
  const owed = done.ok ? done.value : done;
  if (!owed.ok) showOrder(form, owed.reason);
  form.set("caseId", owed.value.caseId);
  showCase(form, { done: "refund_due" });
}

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

function showOrder(form: FormData, refusal: RefundRefusal | "signed_out"): never {
  revalidatePath("/[locale]/admin/orders/[id]", "page");
  redirect(`${pageOf(form, "/admin/orders", "orderId")}?${new URLSearchParams({ refused: refusal })}`);
}

/** By GET, so that reloading sends nothing again; a form that names no case leads to the list. */
function showCase(form: FormData, outcome: CaseOutcome): never {
  revalidatePath("/[locale]/admin/review", "page");
  revalidatePath("/[locale]/admin/review/[id]", "page");
  revalidatePath("/[locale]/admin/orders/[id]", "page");
  redirect(`${pageOf(form, "/admin/review", "caseId")}?${new URLSearchParams(outcome)}`);
}

/** The page of what the form names, in the language that it was sent from. */
function pageOf(form: FormData, list: string, name: "caseId" | "orderId"): string {
  const [sent, id] = [form.get("locale"), form.get(name)];
  const isId = typeof id === "string" && /^[0-9a-f-]{36}$/i.test(id);
  return localePath(isLocale(sent) ? sent : defaultLocale, isId ? `${list}/${id}` : list);
}
