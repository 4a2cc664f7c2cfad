import type { Locale } from "#lib/i18n/locale.ts";
import adminEn from "../../messages/en/admin.json" with { type: "json" };
import cartEn from "../../messages/en/cart.json" with { type: "json" };
import catalogueEn from "../../messages/en/catalogue.json" with { type: "json" };
import checkoutEn from "../../messages/en/checkout.json" with { type: "json" };
import gatewayEn from "../../messages/en/gateway.json" with { type: "json" };
import inventoryEn from "../../messages/en/inventory.json" with { type: "json" };
import offlineEn from "../../messages/en/offline.json" with { type: "json" };
import ordersEn from "../../messages/en/orders.json" with { type: "json" };
import paymentsEn from "../../messages/en/payments.json" with { type: "json" };
import promotionsEn from "../../messages/en/promotions.json" with { type: "json" };
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
import offlineFr from "../../messages/fr/offline.json" with { type: "json" };
import ordersFr from "../../messages/fr/orders.json" with { type: "json" };
import paymentsFr from "../../messages/fr/payments.json" with { type: "json" };
import promotionsFr from "../../messages/fr/promotions.json" with { type: "json" };
import receiptsFr from "../../messages/fr/receipts.json" with { type: "json" };
import reconciliationFr from "../../messages/fr/reconciliation.json" with { type: "json" };
import reviewFr from "../../messages/fr/review.json" with { type: "json" };
import shopFr from "../../messages/fr/shop.json" with { type: "json" };

// One file for each noun, in both languages, so that a text is found where its code is. Their keys are those that
// `wordsIn` takes (typed-keys.d.ts).

const french = {
  admin: adminFr,
  cart: cartFr,
  catalogue: catalogueFr,
  checkout: checkoutFr,
  gateway: gatewayFr,
  inventory: inventoryFr,
  offline: offlineFr,
  orders: ordersFr,
  payments: paymentsFr,
  promotions: promotionsFr,
  receipts: receiptsFr,
  reconciliation: reconciliationFr,
  review: reviewFr,
  shop: shopFr,
};

const english = {
  admin: adminEn,
  cart: cartEn,
  catalogue: catalogueEn,
  checkout: checkoutEn,
  gateway: gatewayEn,
  inventory: inventoryEn,
  offline: offlineEn,
  orders: ordersEn,
  payments: paymentsEn,
  promotions: promotionsEn,
  receipts: receiptsEn,
  reconciliation: reconciliationEn,
  review: reviewEn,
  shop: shopEn,
};

export type Texts = typeof french;

export const messages: Record<Locale, Record<keyof Texts, object>> = { fr: french, en: english };
