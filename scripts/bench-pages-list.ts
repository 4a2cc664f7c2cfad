import { WebShopper } from "./web-shopper.ts";

/** A page as a shopper meets it on the way of a purchase. */
export type MeasuredPage = {
  name: "home" | "category" | "product" | "search" | "cart" | "checkout" | "order" | "look-up";
  path: string;
  /** Of the shopper who has come this far; empty for a stranger. */
  cookie: string;
  /** A bare page, where nothing leads away, may ship less JavaScript than one of the shop. */
  isBare: boolean;
  /** Search engines may list it; cart, checkout, orders and results of a search ask them not to. */
  isIndexed: boolean;
};

/** The floor of every page: the same framework, the same layout, nothing on it. */
export const emptyPage = { path: "/empty", cookie: "" };

/**
 * Shops over plain HTTP until there is a cart with lines and an order whose prompt nobody answers (the simulator's
 * number …03), so that each page is measured as a shopper sees it. Two shoppers: an order empties its cart.
 */
export async function listMeasuredPages(appUrl: string): Promise<MeasuredPage[]> {
  const product = "pagne-wax-soleil";
  const basket = [{ slug: product }, { slug: "savon-noir", quantity: 2 }];
  const cart = new WebShopper({ appUrl, phone: "92555503" });
  await cart.fillCart(basket);
  const buyer = new WebShopper({ appUrl, phone: "93555503" });
  const order = await buyer.buy(basket);
  const open = { cookie: "", isBare: false, isIndexed: true };
  const own = { cookie: cart.cookie, isBare: true, isIndexed: false };
  return [
    { ...open, name: "home", path: "/" },
    { ...open, name: "category", path: "/categories/tissus" },
    { ...open, name: "product", path: `/products/${product}` },
    { ...open, name: "search", path: "/search?q=pagne", isIndexed: false },
    { ...own, name: "cart", path: "/cart" },
    { ...own, name: "checkout", path: "/checkout" },
    { ...own, name: "order", path: `/orders/${order}`, cookie: buyer.cookie },
    { ...open, name: "look-up", path: "/orders", isBare: true, isIndexed: false },
  ];
}
