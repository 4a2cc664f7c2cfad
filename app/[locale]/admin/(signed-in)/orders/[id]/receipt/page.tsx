import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { PrintButton } from "#components/admin/print-button.tsx";
import { WholeReceipt } from "#components/receipts/whole-receipt.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { findOrderToken } from "#lib/orders/admin-queries.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { signReceipt } from "#lib/receipts/sign-receipt.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "receipts");
  return { title: t("name"), robots: { index: false, follow: false } };
}

/** The receipt that the shopper has, to lay into the parcel: the token that it is read by stays on the server. */
export default async function StaffReceiptPage({ params }: Props) {
  const [locale, { id }] = await Promise.all([readLocale(params), params]);
  const orderPath = localePath(locale, `/admin/orders/${id}`);
  await requireStaff("see_orders", locale, `/admin/orders/${id}/receipt`);
  const token = (await findOrderToken(id)) ?? "";
  const [order, receipt, settings] = await Promise.all([
    findOrderByToken(token, locale),
    signReceipt(token),
    getShopSettings(),
  ]);
  if (!order || !receipt) redirect(orderPath);
  const t = wordsIn(locale, "receipts");
  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-4 py-4 print:max-w-none print:p-0">
      <AdminLink href={orderPath} className="inline-flex min-h-11 items-center underline print:hidden">
        {t("back")}
      </AdminLink>
      <WholeReceipt order={order} receipt={receipt} settings={settings} locale={locale}>
        {() => (
          <p className="mt-5 flex print:hidden">
            <PrintButton label={t("print")} />
          </p>
        )}
      </WholeReceipt>
    </main>
  );
}
