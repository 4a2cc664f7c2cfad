import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The way to the cart, with how much is in it; what this page adds to it is counted by `add-to-cart-browser.ts`. */
export function CartLink({ items, locale }: { items: number; locale: Locale }) {
  return (
    <a
      href={localePath(locale, "/cart")}
      className="relative flex size-11 items-center justify-center rounded-control hover:bg-sunken"
    >
      <span data-cart-label="" className="sr-only">
        {wordsIn(locale, "shop")("cartCount", { count: items })}
      </span>
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
      <span
        data-cart-count=""
        aria-hidden="true"
        hidden={items === 0}
        className="absolute -top-0.5 -right-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-sm leading-[1.4] font-bold text-paper tabular-nums"
      >
        {items}
      </span>
    </a>
  );
}
