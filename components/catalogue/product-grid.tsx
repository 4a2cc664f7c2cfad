import { preload } from "react-dom";
import { ProductCard } from "#components/catalogue/product-card.tsx";
import type { ProductCard as Card } from "#lib/catalogue/product-cards.ts";
import type { Locale } from "#lib/i18n/locale.ts";

type Props = { products: readonly Card[]; locale: Locale; headingLevel?: "h2" | "h3"; firstSeen?: number };

/** `firstSeen`: how many are on the first screen; the pictures of the others wait until they come near. */
export function ProductGrid({ products, locale, headingLevel = "h2", firstSeen = 4 }: Props) {
  for (const { picture } of products.slice(0, firstSeen))
    if (picture) preload(picture.file, { as: "image", fetchPriority: "high" });
  return (
    <ul className="wares grid grid-cols-2 gap-x-4 gap-y-7 md:grid-cols-3 lg:grid-cols-4">
      {products.map((product, index) => (
        <li key={product.slug}>
          <ProductCard
            product={product}
            locale={locale}
            headingLevel={headingLevel}
            isLazy={index >= firstSeen}
          />
        </li>
      ))}
    </ul>
  );
}
