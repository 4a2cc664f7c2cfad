import { Price } from "#components/catalogue/price.tsx";
import { StockNote } from "#components/catalogue/stock-note.tsx";
import type { ProductCard as Card } from "#lib/catalogue/product-cards.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";

type Props = { product: Card; locale: Locale; headingLevel: "h2" | "h3"; isLazy: boolean };

/** Dressed by the list that it is in (`wares`): what is said once there is not sent with every card. */
export function ProductCard({ product, locale, headingLevel: Heading, isLazy }: Props) {
  const { picture } = product;
  return (
    <article>
      {picture && (
        <img
          src={picture.file}
          alt=""
          width={picture.width}
          height={picture.height}
          {...(isLazy && { loading: "lazy" })}
        />
      )}
      <Heading>
        <a href={localePath(locale, `/products/${product.slug}`)}>{product.name}</a>
      </Heading>
      <p>
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
