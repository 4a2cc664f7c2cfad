"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defaultLocale, isLocale, localePath } from "#lib/i18n/locale.ts";
import { correctStock } from "#lib/inventory/correct-stock.ts";
import { stockForm } from "#lib/inventory/stock-form.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";
import { actorOf } from "#lib/staff/staff-member.ts";

/** Corrects the stock of one variant and shows it anew, with what became of the request. */
export async function correctStockAction(form: FormData): Promise<void> {
  const done = await runStaffAction({ right: "edit_stock", schema: stockForm, form }, (asked, staff) =>
    correctStock(asked, actorOf(staff)),
  );
  const [locale, variantId] = [form.get("locale"), form.get("variantId")];
  const refusal = !done.ok ? done.reason : done.value.ok ? undefined : done.value.reason;
  const page = localePath(isLocale(locale) ? locale : defaultLocale, "/admin/stock");
  // A broken form may name any address; only a variant's own page is gone to.
  const isVariant = typeof variantId === "string" && /^[0-9a-f-]{36}$/i.test(variantId);
  revalidatePath("/[locale]/admin/stock", "layout");
  redirect(`${page}${isVariant ? `/${variantId}` : ""}?${refusal ? `refused=${refusal}` : "saved"}`);
}
