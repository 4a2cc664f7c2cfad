"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { localePath, locales } from "#lib/i18n/locale.ts";
import { recordBalance } from "#lib/paygate/record-balance.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";

/** « Demander maintenant »: asks the gateway for its balances and shows them, or that it gave no clear answer. */
export async function recordBalanceAction(form: FormData): Promise<void> {
  const schema = z.strictObject({ locale: z.enum(locales) });
  const done = await runStaffAction({ right: "verify_payment", schema, form }, async ({ locale }) => {
    const recorded = await recordBalance();
    return `${localePath(locale, "/admin/gateway")}?done=${recorded.ok ? "balance_read" : recorded.reason}`;
  });
  if (!done.ok) return;
  revalidatePath("/[locale]/admin/gateway", "page");
  redirect(done.value);
}
