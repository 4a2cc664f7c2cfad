import type { HTMLAttributes } from "react";

type Custom<Attributes> = HTMLAttributes<HTMLElement> & Attributes;

/** The custom elements of `browser/`: React writes them empty (or with what a page without scripts shows). */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "add-to-cart": Custom<{
        "cart-label": string;
        "cart-href": string;
        "checkout-label": string;
        "checkout-href": string;
      }>;
      "live-order": Custom<{ events?: string; status: string; version: number }>;
      "minutes-left": Custom<{ seconds: number; text: string }>;
      "search-suggest": Custom<{ for: string; locale: string; label: string }>;
      "checkout-fields": Custom<object>;
      "receipt-tools": Custom<{ print: string; share?: string; message?: string }>;
      "keep-offline": Custom<{ receipt?: string }>;
      "offline-receipts": Custom<object>;
      "offline-return": Custom<object>;
    }
  }
}
