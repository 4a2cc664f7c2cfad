import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReceiptSheet } from "#components/receipts/receipt-sheet.tsx";
import { ShareReceipt } from "#components/receipts/share-receipt.tsx";
import { env } from "#lib/env.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import { isPaidLike } from "#lib/orders/order-status.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { formatReceiptNumber, proofLink } from "#lib/receipts/receipt-proof.ts";
import { signReceipt } from "#lib/receipts/sign-receipt.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "receipts");
  return { title: t("name"), robots: { index: false } };
}

/** The receipt of a paid order, to keep, to print and to pass on. An order without one leads back to its own page. */
export default async function ReceiptPage({ params }: Props) {
  const [locale, { token }] = await Promise.all([readLocale(params), params]);
  const [order, receipt, settings] = await Promise.all([
    findOrderByToken(token, locale),
    signReceipt(token),
    getShopSettings(),
  ]);
  const orderPath = localePath(locale, `/orders/${token}`);
  if (!order || !receipt) redirect(orderPath);
  const t = wordsIn(locale, "receipts");
  const network = networkTexts(settings)[order.attempt?.network ?? "TMONEY"].name;
  const networkName = order.attempt?.method === "hosted_page" ? "PayGateGlobal" : network;
  const link = proofLink(env.appUrl, localePath(locale, "/receipts/check"), receipt.proof);
  const title = t("title", { number: formatReceiptNumber(receipt.claim.number) });
  const words = {
    shop: settings.shopName,
    amount: formatXof(receipt.claim.totalXof, locale),
    code: formatOrderCode(receipt.claim.code),
  };
  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-4 py-6 sm:py-10 print:max-w-none print:p-0">
      {/* Shown by the copy that a telephone keeps, when there is no network. */}
      <p data-copy hidden className="mb-4 rounded-control bg-warning-soft p-4 font-semibold">
        {t("copy")}
      </p>
      {isPaidLike(order.status) && order.status !== "paid" && (
        <p className="mb-4 rounded-control bg-warning-soft p-4 font-semibold">{t(`given.${order.status}`)}</p>
      )}
      <ReceiptSheet
        order={order}
        receipt={receipt}
        link={link}
        shop={{ name: settings.shopName, phone: settings.contactPhone }}
        networkName={networkName}
        locale={locale}
      />
      <ShareReceipt title={title} text={`${title}. ${t("shareText", words)}`} url={link} locale={locale} />
      <a
        href={orderPath}
        className="mt-4 inline-flex min-h-11 items-center font-semibold underline print:hidden"
      >
        {t("back")}
      </a>
    </main>
  );
}
