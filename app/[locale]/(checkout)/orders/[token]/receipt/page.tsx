import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { ShareReceipt } from "#components/receipts/share-receipt.tsx";
import { WholeReceipt } from "#components/receipts/whole-receipt.tsx";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { signReceipt } from "#lib/receipts/sign-receipt.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "receipts");
  return { title: t("name"), robots: { index: false } };
}

/** The receipt of a paid order, to keep, to print and to pass on. An order without one leads back to its own page. */
export default async function ReceiptPage({ params }: Props) {
  const [locale, { token }] = await Promise.all([readLocale(params), params]);
  const [order, receipt, { settings }] = await Promise.all([
    findOrderByToken(token, locale),
    signReceipt(token),
    getFrame(locale),
  ]);
  const orderPath = localePath(locale, `/orders/${token}`);
  if (!order || !receipt) redirect(orderPath);
  const t = wordsIn(locale, "receipts");
  return (
    <CheckoutPage
      locale={locale}
      path={`/orders/${token}/receipt`}
      width="sheet"
      className="print:max-w-none print:p-0"
    >
      {/* Shown by the copy that a telephone keeps, when there is no network. */}
      <p data-copy hidden className="mb-4 rounded-control bg-warning-soft p-4 font-semibold">
        {t("copy")}
      </p>
      <WholeReceipt order={order} receipt={receipt} settings={settings} locale={locale}>
        {(message) => <ShareReceipt message={message} locale={locale} />}
      </WholeReceipt>
      <a
        href={orderPath}
        className="mt-4 inline-flex min-h-11 items-center font-semibold underline print:hidden"
      >
        {t("back")}
      </a>
      <keep-offline receipt={`${orderPath}/receipt`} />
    </CheckoutPage>
  );
}
