"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { localePath, locales } from "#lib/i18n/locale.ts";
import { fulfilOrder } from "#lib/orders/fulfil-order.ts";
import { fulfilmentStatuses } from "#lib/orders/fulfilment-status.ts";
import { runStaffAction } from "#lib/staff/staff-action.ts";
import { actorOf } from "#lib/staff/staff-member.ts";

const schema = z.strictObject({ orderId: z.uuid(), to: z.enum(fulfilmentStatuses), locale: z.enum(locales) });

/** One step further; a step that a colleague has made already is simply shown. */
export async function fulfilOrderAction(form: FormData): Promise<void> {
  const done = await runStaffAction({ right: "fulfil_orders", schema, form }, async (asked, staff) => {
    await fulfilOrder(asked.orderId, asked.to, actorOf(staff));
    return localePath(asked.locale, `/admin/orders/${asked.orderId}`);
  });
  if (!done.ok) return;
  revalidatePath("/[locale]/admin/orders/[id]", "page");
  redirect(done.value);
}
