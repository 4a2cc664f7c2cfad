import { ProductCard } from "#components/catalogue/product-card.tsx";
import type { ProductCard as Card } from "#lib/catalogue/product-cards.ts";
import type { Locale } from "#lib/i18n/locale.ts";

type Props = { id: string; title: string; text?: string; products: readonly Card[]; locale: Locale };

/** A titled row of articles: drawn along on a phone, a grid where there is room. Nothing at all without articles. */
export function ProductRail({ id, title, text, products, locale }: Props) {
  if (products.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-14 min-w-0">
      <h2 id={id} className="text-2xl md:text-3xl">
        {title}
      </h2>
      {text && <p className="mt-1 text-ink-soft">{text}</p>}
      <ul className="wares rail mt-4">
        {products.map((product) => (
          <li key={product.slug}>
            <ProductCard product={product} locale={locale} headingLevel="h3" isLazy />
          </li>
        ))}
      </ul>
    </section>
  );
}
