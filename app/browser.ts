import { addWithoutLeaving } from "#components/cart/add-to-cart-browser.ts";
import { followCheckout } from "#components/checkout/checkout-browser.ts";
import { suggestWhileTyping } from "#components/layout/search-browser.ts";
import { keepForOffline } from "#components/offline/offline-browser.ts";
import { followOrder } from "#components/orders/order-live-browser.ts";
import { countMinutes } from "#components/payments/minutes-left-browser.ts";
import { followPayLink } from "#components/payments/pay-live-browser.ts";
import { handleReceipts } from "#components/receipts/receipt-browser.ts";
import { exchangeForms } from "#components/ui/exchange-browser.ts";

// All that a page's browser is given to run (docs/decisions/025), once it has shown the page: until then a form goes the
// browser's own way. A tab in the background shows nothing that could be waited for.
if (document.hidden) start();
else requestAnimationFrame(() => setTimeout(start));

/** Whoever answers a form by itself stands first. */
function start(): void {
  addWithoutLeaving();
  followCheckout();
  exchangeForms();
  suggestWhileTyping();
  followOrder();
  followPayLink();
  countMinutes();
  handleReceipts();
  keepForOffline();
}
