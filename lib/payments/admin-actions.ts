"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defaultLocale, isLocale, localePath, locales } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { blockForm, unblockForm } from "#lib/payments/block-form.ts";
import { blockPhone } from "#lib/payments/block-phone.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { unblockPhone } from "#lib/payments/unblock-phone.ts";
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

/** An unpaid order ends at the staff's wish; one that is being paid meanwhile is shown as it then is. */
export async function cancelOrderByStaffAction(form: FormData): Promise<void> {
  const schema = z.strictObject({ orderId: z.uuid(), locale: z.enum(locales) });
  const done = await runStaffAction({ right: "cancel_orders", schema, form }, async (asked, staff) => {
    await cancelOrder({ orderId: asked.orderId }, actorOf(staff));
    return localePath(asked.locale, `/admin/orders/${asked.orderId}`);
  });
  if (!done.ok) return;
  revalidatePath("/[locale]/admin/orders/[id]", "page");
  redirect(done.value);
}

export async function blockPhoneAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "block_phones", schema: blockForm, form },
    async (asked, staff) => {
      const blocked = await blockPhone(asked.phone, asked.note, staff.id);
      if (blocked.ok) log.info("phone blocked", { staffMemberId: staff.id });
      return blocked.ok ? "phone_blocked" : blocked.reason;
    },
  );
  showBlocked(form, done.ok ? done.value : "block_broken");
}

export async function unblockPhoneAction(form: FormData): Promise<void> {
  const done = await runStaffAction(
    { right: "block_phones", schema: unblockForm, form },
    async (asked, staff) => {
      await unblockPhone(asked.phone);
      log.info("phone unblocked", { staffMemberId: staff.id });
      return "phone_unblocked";
    },
  );
  showBlocked(form, done.ok ? done.value : "block_broken");
}

/** To the list by GET, with what became of the request; the number itself is in no address. */
function showBlocked(form: FormData, result: string): never {
  const sent = form.get("locale");
  const page = localePath(isLocale(sent) ? sent : defaultLocale, "/admin/gateway");
  revalidatePath("/[locale]/admin/gateway", "page");
  redirect(`${page}?done=${result}#blocked`);
}
