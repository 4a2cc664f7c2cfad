import { CartLink } from "#components/layout/cart-link.tsx";
import { DemoNotice } from "#components/layout/demo-notice.tsx";
import { LanguageSwitch } from "#components/layout/language-switch.tsx";
import { OpenOrderNotice } from "#components/layout/open-order-notice.tsx";
import { SearchBox } from "#components/layout/search-box.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import type { Frame } from "#lib/frame/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

export function ShopHeader({ frame, locale, path }: { frame: Frame; locale: Locale; path: string }) {
  const t = wordsIn(locale, "shop");
  const { settings, categories, cartItems, openOrder } = frame;
  return (
    <header>
      <DemoNotice locale={locale} />
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <Wordmark name={settings.shopName} href={localePath(locale, "/")} />
        <div className="ml-auto flex items-center gap-3 md:order-3 md:ml-0">
          <LanguageSwitch path={path} locale={locale} />
          <CartLink items={cartItems} locale={locale} />
        </div>
        <SearchBox locale={locale} className="w-full md:order-2 md:ml-auto md:w-80" />
      </div>
      <nav aria-label={t("menu")} className="mx-auto max-w-6xl">
        <ul className="strip">
          {categories.map(({ slug, name }) => {
            const own = `/categories/${slug}`;
            return (
              <li key={slug}>
                <a href={localePath(locale, own)} aria-current={own === path ? "page" : undefined}>
                  {name}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <div aria-hidden="true" className="selvedge" />
      {openOrder && <OpenOrderNotice order={openOrder} locale={locale} />}
    </header>
  );
}
