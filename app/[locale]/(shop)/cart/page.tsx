import type { Metadata } from "next";
import { CartLineRow } from "#components/cart/cart-line-row.tsx";
import { CartTotals } from "#components/cart/cart-totals.tsx";
import { EmptyCart } from "#components/cart/empty-cart.tsx";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { getCart } from "#lib/cart/queries.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "cart");
  return { title: t("title"), robots: { index: false } };
}

export default async function CartPage({ params }: Props) {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "cart");
  const token = await readCartToken();
  const lines = token ? (await getCart(token, locale)).lines : [];
  if (lines.length === 0) return <EmptyCart locale={locale} />;
  return (
    <>
      <h1 className="text-3xl">{t("title")}</h1>
      <div className="mt-5 grid grid-cols-1 items-start gap-8 lg:grid-cols-[1fr_22rem]">
        <ul className="divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <CartLineRow key={line.variantId} line={line} locale={locale} />
          ))}
        </ul>
        <CartTotals lines={lines} locale={locale} />
      </div>
    </>
  );
}
