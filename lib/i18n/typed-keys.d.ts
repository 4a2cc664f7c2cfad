// Without this line TypeScript 7 may check a file before it has seen the declaration below, and then takes any key.
import type {} from "next-intl";
import type { Locale } from "#lib/i18n/locale.ts";
import type admin from "../../messages/fr/admin.json";
import type cart from "../../messages/fr/cart.json";
import type catalogue from "../../messages/fr/catalogue.json";
import type checkout from "../../messages/fr/checkout.json";
import type gateway from "../../messages/fr/gateway.json";
import type inventory from "../../messages/fr/inventory.json";
import type orders from "../../messages/fr/orders.json";
import type payments from "../../messages/fr/payments.json";
import type receipts from "../../messages/fr/receipts.json";
import type reconciliation from "../../messages/fr/reconciliation.json";
import type review from "../../messages/fr/review.json";
import type shop from "../../messages/fr/shop.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      admin: typeof admin;
      cart: typeof cart;
      catalogue: typeof catalogue;
      checkout: typeof checkout;
      gateway: typeof gateway;
      inventory: typeof inventory;
      orders: typeof orders;
      payments: typeof payments;
      receipts: typeof receipts;
      reconciliation: typeof reconciliation;
      review: typeof review;
      shop: typeof shop;
    };
  }
}
