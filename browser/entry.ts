import { AddToCart } from "./add-to-cart.ts";
import { CheckoutFields } from "./checkout-fields.ts";
import { sendFormsInPlace } from "./forms.ts";
import { LiveOrder } from "./live-order.ts";
import { MinutesLeft } from "./minutes-left.ts";
import { KeepOffline, OfflineReceipts, OfflineReturn } from "./offline.ts";
import { hasRuntime } from "./own-element.ts";
import { refreshWhenRestored } from "./page.ts";
import { ReceiptTools } from "./receipt-tools.ts";
import { SearchSuggest } from "./search-suggest.ts";

/** These write beside themselves, into what React owns where its runtime is in the page. */
const ofDocuments = { "add-to-cart": AddToCart, "checkout-fields": CheckoutFields };
const ofAnyPage = {
  "keep-offline": KeepOffline,
  "live-order": LiveOrder,
  "minutes-left": MinutesLeft,
  "offline-receipts": OfflineReceipts,
  "offline-return": OfflineReturn,
  "receipt-tools": ReceiptTools,
  "search-suggest": SearchSuggest,
};

// The script is async and may arrive in the middle of the HTML; an element then would not find what follows it.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

function start(): void {
  if (hasRuntime()) {
    // React hydrates the page first: children that appear in an element before that make it fail.
    setTimeout(() => define(ofAnyPage), 3_000);
    return;
  }
  sendFormsInPlace();
  refreshWhenRestored();
  define({ ...ofDocuments, ...ofAnyPage });
}

function define(elements: Record<string, CustomElementConstructor>): void {
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element);
}
