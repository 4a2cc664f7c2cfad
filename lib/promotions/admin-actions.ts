"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { createPromotion } from "#lib/promotions/create-promotion.ts";
import { pausePromotion } from "#lib/promotions/pause-promotion.ts";
import { pauseForm, promotionForm } from "#lib/promotions/promotion-form.ts";
import type { Result } from "#lib/result.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";
import { actorOf } from "#lib/staff/staff-member.ts";

/** Makes a code and shows the list anew, with what became of the request. */
export async function createPromotionAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "edit_promotions", schema: promotionForm, form },
    ({ locale: _, ...terms }, staff) => createPromotion(terms, actorOf(staff)),
  );
  showList(form, done);
}

/** Pauses a code or takes it up again. */
export async function pausePromotionAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "edit_promotions", schema: pauseForm, form },
    ({ promotionId, to }) => pausePromotion(promotionId, to),
  );
  showList(form, done);
}

function showList(form: FormData, done: Result<Result<undefined, string>, string>): never {
  const refusal = !done.ok ? done.reason : done.value.ok ? undefined : done.value.reason;
  const locale = form.get("locale");
  const page = localePath(isLocale(locale) ? locale : defaultLocale, "/admin/promotions");
  revalidatePath("/[locale]/admin/promotions", "page");
  redirect(`${page}?${refusal ? `refused=${refusal}` : "saved"}`);
}
