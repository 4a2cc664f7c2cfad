import { CartLinkClient } from "#components/layout/cart-link-client.tsx";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { countCartItems } from "#lib/cart/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The way to the cart, with how much is in it; a visitor without a cookie costs no query. */
export async function CartLink({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "shop");
  const token = await readCartToken();
  const items = token ? await countCartItems(token) : 0;
  return (
    <CartLinkClient
      href={localePath(locale, "/cart")}
      badge={{ items, label: t("cartCount", { count: items }) }}
    />
  );
}
