import { WebShopper } from "../shopper.ts";

/** A page as a shopper meets it on the way of a purchase, or as staff see it. */
export type MeasuredPage = {
  name: string;
  path: string;
  /** Of the shopper who has come this far, or of staff; empty for a stranger. */
  cookie: string;
  isAdmin: boolean;
  /** Search engines may list it; cart, checkout, orders and results of a search ask them not to. */
  isIndexed: boolean;
};

/** The baseline of pages: the same framework with its runtime, nothing on it. */
export const emptyPage = { path: "/empty", cookie: "" };

/**
 * Shops over plain HTTP until there is a cart with lines and an order whose prompt nobody answers (the simulator's
 * number …03), so that each page is measured as a shopper sees it. Two shoppers: an order empties its cart.
 */
export async function listShopPages(appUrl: string): Promise<MeasuredPage[]> {
  const product = "pagne-wax-soleil";
  const basket = [{ slug: product }, { slug: "savon-noir", quantity: 2 }];
  const cart = new WebShopper({ appUrl, phone: "92555503" });
  await cart.fillCart(basket);
  const buyer = new WebShopper({ appUrl, phone: "93555503" });
  const order = await buyer.buy(basket);
  const open = { cookie: "", isAdmin: false, isIndexed: true };
  const own = { cookie: cart.browser.cookie, isAdmin: false, isIndexed: false };
  return [
    { ...open, name: "home", path: "/" },
    { ...open, name: "category", path: "/categories/tissus" },
    { ...open, name: "product", path: `/products/${product}` },
    { ...open, name: "search", path: "/search?q=pagne", isIndexed: false },
    { ...own, name: "cart", path: "/cart" },
    { ...own, name: "checkout", path: "/checkout" },
    { ...own, name: "order", path: `/orders/${order}`, cookie: buyer.browser.cookie },
    { ...open, name: "look-up", path: "/orders", isIndexed: false },
  ];
}

const adminPaths = ["orders", "review", "stock", "gateway", "reconciliation", "promotions", "settings"];

/** `cookie`: of staff who are signed in. */
export function listAdminPages(cookie: string): MeasuredPage[] {
  const admin = { isAdmin: true, isIndexed: false };
  return [
    { ...admin, name: "admin sign-in", path: "/admin/sign-in", cookie: "" },
    ...adminPaths.map((path) => ({ ...admin, name: `admin ${path}`, path: `/admin/${path}`, cookie })),
  ];
}
