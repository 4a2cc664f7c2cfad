import {
  createFormatter,
  createTranslator,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
} from "next-intl";
import type { Locale } from "#lib/i18n/locale.ts";
import adminEn from "../../messages/en/admin.json" with { type: "json" };
import cartEn from "../../messages/en/cart.json" with { type: "json" };
import catalogueEn from "../../messages/en/catalogue.json" with { type: "json" };
import checkoutEn from "../../messages/en/checkout.json" with { type: "json" };
import gatewayEn from "../../messages/en/gateway.json" with { type: "json" };
import inventoryEn from "../../messages/en/inventory.json" with { type: "json" };
import ordersEn from "../../messages/en/orders.json" with { type: "json" };
import paymentsEn from "../../messages/en/payments.json" with { type: "json" };
import receiptsEn from "../../messages/en/receipts.json" with { type: "json" };
import reconciliationEn from "../../messages/en/reconciliation.json" with { type: "json" };
import reviewEn from "../../messages/en/review.json" with { type: "json" };
import shopEn from "../../messages/en/shop.json" with { type: "json" };
import adminFr from "../../messages/fr/admin.json" with { type: "json" };
import cartFr from "../../messages/fr/cart.json" with { type: "json" };
import catalogueFr from "../../messages/fr/catalogue.json" with { type: "json" };
import checkoutFr from "../../messages/fr/checkout.json" with { type: "json" };
import gatewayFr from "../../messages/fr/gateway.json" with { type: "json" };
import inventoryFr from "../../messages/fr/inventory.json" with { type: "json" };
import ordersFr from "../../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../../messages/fr/payments.json" with { type: "json" };
import receiptsFr from "../../messages/fr/receipts.json" with { type: "json" };
import reconciliationFr from "../../messages/fr/reconciliation.json" with { type: "json" };
import reviewFr from "../../messages/fr/review.json" with { type: "json" };
import shopFr from "../../messages/fr/shop.json" with { type: "json" };

const messages = {
  fr: {
    admin: adminFr,
    cart: cartFr,
    catalogue: catalogueFr,
    checkout: checkoutFr,
    gateway: gatewayFr,
    inventory: inventoryFr,
    orders: ordersFr,
    payments: paymentsFr,
    receipts: receiptsFr,
    reconciliation: reconciliationFr,
    review: reviewFr,
    shop: shopFr,
  },
  en: {
    admin: adminEn,
    cart: cartEn,
    catalogue: catalogueEn,
    checkout: checkoutEn,
    gateway: gatewayEn,
    inventory: inventoryEn,
    orders: ordersEn,
    payments: paymentsEn,
    receipts: receiptsEn,
    reconciliation: reconciliationEn,
    review: reviewEn,
    shop: shopEn,
  },
} as unknown as Record<Locale, Messages>;

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/**
 * The words of a language, all of them or those of one noun. Made once for a process and not for each request: a text is
 * read and its plural rules are compiled the first time it is said.
 */
export function wordsIn<const Name extends Namespace = never>(locale: Locale, namespace?: Name) {
  const key = `${locale} ${namespace ?? ""}`;
  const known =
    translators.get(key) ??
    createTranslator({ locale, messages: messages[locale], namespace, timeZone: "Africa/Lome" });
  translators.set(key, known);
  return known as ReturnType<typeof createTranslator<Messages, Name>>;
}

const translators = new Map<string, unknown>();

/** Dates, numbers and lists as a language writes them, in the shop's own time. */
export function formatsIn(locale: Locale): ReturnType<typeof createFormatter> {
  const known = formatters.get(locale) ?? createFormatter({ locale, timeZone: "Africa/Lome" });
  formatters.set(locale, known);
  return known;
}

const formatters = new Map<Locale, ReturnType<typeof createFormatter>>();
