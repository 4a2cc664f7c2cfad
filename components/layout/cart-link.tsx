import { CartLinkClient } from "#components/layout/cart-link-client.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The way to the cart, with how much is in it. */
export function CartLink({ items, locale }: { items: number; locale: Locale }) {
  const t = wordsIn(locale, "shop");
  return (
    <CartLinkClient
      href={localePath(locale, "/cart")}
      badge={{ items, label: t("cartCount", { count: items }) }}
    />
  );
}
