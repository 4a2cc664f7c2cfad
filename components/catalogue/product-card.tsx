import { Price } from "#components/catalogue/price.tsx";
import { StockNote } from "#components/catalogue/stock-note.tsx";
import type { ProductCard as Card } from "#lib/catalogue/product-cards.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";

type Props = { product: Card; locale: Locale; headingLevel: "h2" | "h3"; isLazy: boolean };

export function ProductCard({ product, locale, headingLevel: Heading, isLazy }: Props) {
  const { picture } = product;
  return (
    <article className="group relative flex h-full flex-col">
      {picture && (
        <img
          src={picture.file}
          alt=""
          width={picture.width}
          height={picture.height}
          loading={isLazy ? "lazy" : undefined}
          className="aspect-square w-full rounded-card border border-line object-cover"
        />
      )}
      <Heading className="mt-2.5 font-sans text-base font-semibold">
        <a
          href={localePath(locale, `/products/${product.slug}`)}
          className="underline-offset-4 group-hover:underline after:absolute after:inset-0"
        >
          {product.name}
        </a>
      </Heading>
      <p className="mt-0.5">
        <Price
          priceXof={product.priceXof}
          compareAtXof={product.compareAtXof}
          isLeast={product.hasSeveralPrices}
          locale={locale}
        />
      </p>
      <StockNote available={product.available} locale={locale} />
    </article>
  );
}
