import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The way to the cart, with how much is in it; what this page adds to it is counted by `add-to-cart-browser.ts`. */
export function CartLink({ items, locale }: { items: number; locale: Locale }) {
  return (
    <a
      href={localePath(locale, "/cart")}
      className="icon relative flex size-11 items-center justify-center rounded-control [--icon:var(--basket)] before:size-[28px] hover:bg-sunken"
    >
      <span data-cart-label="" className="sr-only">
        {wordsIn(locale, "shop")("cartCount", { count: items })}
      </span>
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
