import type { Metadata } from "next";
import { CartLineRow } from "#components/cart/cart-line-row.tsx";
import { CartNotice } from "#components/cart/cart-notice.tsx";
import { CartTotals } from "#components/cart/cart-totals.tsx";
import { EmptyCart } from "#components/cart/empty-cart.tsx";
import { RemovedLineNotice } from "#components/cart/removed-line-notice.tsx";
import { ShopPage } from "#components/layout/shop-page.tsx";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { readCartDraft } from "#lib/cart/cart-draft.ts";
import { getCart } from "#lib/cart/queries.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "cart");
  return { title: t("title"), robots: { index: false } };
}

export default async function CartPage({ params, searchParams }: Props) {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "cart");
  const token = await readCartToken();
  const [{ settings, places }, cart, draft] = await Promise.all([
    getFrame(locale),
    token ? getCart(token, locale) : undefined,
    readCartDraft(await searchParams),
  ]);
  const lines = cart?.lines ?? [];
  // The notices keep their place whatever the cart holds, so that what they say is announced.
  return (
    <ShopPage locale={locale} path="/cart">
      <CartNotice draft={draft} />
      <RemovedLineNotice removed={cart?.removed} draft={draft} locale={locale} />
      {lines.length === 0 ? (
        <EmptyCart locale={locale} />
      ) : (
        <>
          <h1 className="text-3xl">{t("title")}</h1>
          <div className="mt-5 grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_min(22rem,36%)]">
            <ul className="divide-y divide-line border-y border-line">
              {lines.map((line) => (
                <CartLineRow key={line.variantId} line={line} draft={draft} locale={locale} />
              ))}
            </ul>
            <CartTotals
              lines={lines}
              promotion={cart?.promotion}
              draft={draft}
              places={places}
              settings={settings}
              locale={locale}
            />
          </div>
        </>
      )}
    </ShopPage>
  );
}
