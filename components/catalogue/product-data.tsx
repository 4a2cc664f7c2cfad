import { absoluteUrl, StructuredData } from "#components/layout/structured-data.tsx";
import type { Product } from "#lib/catalogue/queries.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** The product and an offer for each variant, with the stock it has now: what the page says, nothing more. */
export function ProductData({ product, locale }: { product: Product; locale: Locale }) {
  const url = absoluteUrl(locale, `/products/${product.slug}`);
  return (
    <StructuredData
      data={{
        "@type": "Product",
        "@id": url,
        name: product.name,
        description: product.summary,
        category: product.category.name,
        image: product.pictures.map(({ file }) => env.appUrl + file),
        offers: product.variants.map((variant) => ({
          "@type": "Offer",
          url,
          name: variant.name,
          sku: variant.sku,
          price: variant.priceXof,
          priceCurrency: "XOF",
          itemCondition: "https://schema.org/NewCondition",
          availability: `https://schema.org/${variant.available > 0 ? "InStock" : "OutOfStock"}`,
        })),
      }}
    />
  );
}
