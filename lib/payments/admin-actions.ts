"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { localePath, locales } from "#lib/i18n/locale.ts";
import { verifyPayment } from "#lib/payments/verify-payment.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";
import { actorOf } from "#lib/staff/staff-member.ts";

/** « Vérifier maintenant »: asks the gateway about this order's payment, and shows the order anew. */
export async function verifyPaymentAction(form: FormData): Promise<void> {
  const schema = z.strictObject({ orderId: z.uuid(), locale: z.enum(locales) });
  const done = await runStaffAction({ right: "verify_payment", schema, form }, async (asked, staff) => {
    await verifyPayment(asked.orderId, actorOf(staff));
    return localePath(asked.locale, `/admin/orders/${asked.orderId}`);
  });
  // Refused: the page as it stands shows what its reader may do.
  if (!done.ok) return;
  revalidatePath("/[locale]/admin/orders/[id]", "page");
  // To the page by GET, so that reloading it without scripts does not ask again.
  redirect(done.value);
}
