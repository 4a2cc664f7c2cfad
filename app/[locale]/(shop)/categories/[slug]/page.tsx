import type { Metadata } from "next";
import { EmptyShelf } from "#components/catalogue/empty-shelf.tsx";
import { ProductGrid } from "#components/catalogue/product-grid.tsx";
import { ShelfControls } from "#components/catalogue/shelf-controls.tsx";
import { ShelfEnd } from "#components/catalogue/shelf-end.tsx";
import { ShelfHead } from "#components/catalogue/shelf-head.tsx";
import { Breadcrumb } from "#components/layout/breadcrumb.tsx";
import { MissingPage } from "#components/layout/missing-page.tsx";
import { ShopPage } from "#components/layout/shop-page.tsx";
import { socialCard } from "#components/layout/social-card.ts";
import { readShelfChoice, readShelfCursor, writeShelfChoice } from "#lib/catalogue/shelf.ts";
import { listShelf } from "#lib/catalogue/shelf-queries.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { missingMetadata } from "#lib/i18n/missing-metadata.ts";
import { alternatesOf, readLocale } from "#lib/i18n/page-locale.ts";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const query = await searchParams;
  const [{ slug }, { settings, categories }] = await Promise.all([params, getFrame(locale)]);
  const category = categories.find((one) => one.slug === slug);
  if (!category) return missingMetadata(locale);
  const isAsLaid = writeShelfChoice(readShelfChoice(query)) === "" && query.after === undefined;
  return {
    title: category.name,
    description: category.description,
    alternates: alternatesOf(locale, `/categories/${category.slug}`),
    openGraph: socialCard(locale, { settings, path: `/categories/${category.slug}` }),
    // Only the shelf as it is: its sorts and filters are the same articles again.
    ...(isAsLaid ? {} : { robots: { index: false, follow: true } }),
  };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const locale = await readLocale(params);
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const choice = readShelfChoice(query);
  const after = readShelfCursor(query.after);
  const [{ categories }, { cards, next, facts }] = await Promise.all([
    getFrame(locale),
    listShelf(locale, slug, choice, { after }),
  ]);
  const category = categories.find((one) => one.slug === slug);
  if (!category) return <MissingPage locale={locale} />;
  const action = localePath(locale, `/categories/${slug}`);
  return (
    <ShopPage locale={locale} path={`/categories/${slug}`}>
      <Breadcrumb steps={[]} here={category.name} locale={locale} />
      <ShelfHead category={category} />
      {facts.leastXof !== null && (
        <ShelfControls action={action} choice={choice} facts={facts} locale={locale} />
      )}
      {cards.length === 0 && <EmptyShelf action={action} facts={facts} locale={locale} />}
      <ProductGrid products={cards} locale={locale} />
      <ShelfEnd action={action} choice={choice} next={next} isFirst={!after} locale={locale} />
    </ShopPage>
  );
}
