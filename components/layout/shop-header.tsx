import { CartLink } from "#components/layout/cart-link.tsx";
import { DemoNotice } from "#components/layout/demo-notice.tsx";
import { LanguageSwitch } from "#components/layout/language-switch.tsx";
import { OpenOrderNotice } from "#components/layout/open-order-notice.tsx";
import { SearchBox } from "#components/layout/search-box.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { countCartItems } from "#lib/cart/queries.ts";
import { listCategories } from "#lib/catalogue/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { readOpenOrder } from "#lib/orders/order-cookie.ts";
import { getShopSettings } from "#lib/settings/queries.ts";

export async function ShopHeader({ locale, path }: { locale: Locale; path: string }) {
  const t = wordsIn(locale, "shop");
  const [{ shopName }, categories, items, order] = await Promise.all([
    getShopSettings(),
    listCategories(locale),
    countItems(),
    readOpenOrder(),
  ]);
  return (
    <header>
      <DemoNotice locale={locale} />
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <Wordmark name={shopName} href={localePath(locale, "/")} />
        <div className="ml-auto flex items-center gap-3 md:order-3 md:ml-0">
          <LanguageSwitch path={path} locale={locale} />
          <CartLink items={items} locale={locale} />
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
      {order && <OpenOrderNotice order={order} locale={locale} />}
    </header>
  );
}

/** A visitor without a cookie costs no query. */
async function countItems(): Promise<number> {
  const token = await readCartToken();
  return token ? countCartItems(token) : 0;
}
