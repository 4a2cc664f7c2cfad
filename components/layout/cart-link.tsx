import { getTranslations } from "next-intl/server";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { countCartItems } from "#lib/cart/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";

/** The way to the cart, with how much is in it; a visitor without a cookie costs no query. */
export async function CartLink({ locale }: { locale: Locale }) {
  const [t, token] = await Promise.all([getTranslations({ locale, namespace: "shop" }), readCartToken()]);
  const count = token ? await countCartItems(token) : 0;
  return (
    <a
      href={localePath(locale, "/cart")}
      aria-label={t("cartCount", { count })}
      className="relative flex size-11 items-center justify-center rounded-control hover:bg-sunken"
    >
      <svg
        viewBox="0 0 24 24"
        width="28"
        height="28"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <path d="M3 10h18l-2 10H5L3 10ZM8 10l3-6M16 10l-3-6M9 14v3M15 14v3M12 14v3" />
      </svg>
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute -top-0.5 -right-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-sm leading-5 font-bold text-paper tabular-nums"
        >
          {count}
        </span>
      )}
    </a>
  );
}
