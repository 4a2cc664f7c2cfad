import type { ReactNode } from "react";
import { ReceiptSheet } from "#components/receipts/receipt-sheet.tsx";
import { env } from "#lib/env.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import { isPaidLike } from "#lib/orders/order-status.ts";
import type { OrderScreen } from "#lib/orders/queries.ts";
import { formatReceiptNumber, proofLink } from "#lib/receipts/receipt-proof.ts";
import type { SignedReceipt } from "#lib/receipts/sign-receipt.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

/** What is passed on of a receipt: the proof, never the order's own address. */
export type ReceiptMessage = Record<"title" | "text" | "url", string>;

type Props = {
  order: OrderScreen;
  receipt: SignedReceipt;
  settings: ShopSettings;
  locale: Locale;
  /** The ways to pass it on, below it. */
  children: (message: ReceiptMessage) => ReactNode;
};

/** A receipt as its shopper and the staff see it: what became of it since, the sheet, and what is said of it to others. */
export function WholeReceipt({ order, receipt, settings, locale, children }: Props) {
  const t = wordsIn(locale, "receipts");
  const network = networkTexts(settings)[order.attempt?.network ?? "TMONEY"].name;
  const url = proofLink(env.appUrl, localePath(locale, "/receipts/check"), receipt.proof);
  const title = t("title", { number: formatReceiptNumber(receipt.claim.number) });
  const words = {
    shop: settings.shopName,
    amount: formatXof(receipt.claim.totalXof, locale),
    code: formatOrderCode(receipt.claim.code),
  };
  return (
    <>
      {isPaidLike(order.status) && order.status !== "paid" && (
        <p className="mb-4 rounded-control bg-warning-soft p-4 font-semibold">{t(`given.${order.status}`)}</p>
      )}
      <ReceiptSheet
        order={order}
        receipt={receipt}
        link={url}
        shop={{ name: settings.shopName, phone: settings.contactPhone }}
        networkName={order.attempt?.method === "hosted_page" ? "PayGateGlobal" : network}
        locale={locale}
      />
      {children({ title, text: `${title}. ${t("shareText", words)}`, url })}
    </>
  );
}
