import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProductGrid } from "#components/catalogue/product-grid.tsx";
import { Breadcrumb } from "#components/layout/breadcrumb.tsx";
import { findCategory, listProducts } from "#lib/catalogue/queries.ts";
import { alternatesOf, readLocale } from "#lib/i18n/page-locale.ts";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const category = await findCategory((await params).slug, locale);
  return {
    title: category?.name,
    description: category?.description,
    alternates: alternatesOf(locale, `/categories/${category?.slug}`),
  };
}

export default async function CategoryPage({ params }: Props) {
  const locale = await readLocale(params);
  const { slug } = await params;
  const [t, category, products] = await Promise.all([
    getTranslations({ locale, namespace: "catalogue" }),
    findCategory(slug, locale),
    listProducts(locale, { categorySlug: slug }),
  ]);
  if (!category) notFound();
  return (
    <>
      <Breadcrumb steps={[]} here={category.name} locale={locale} />
      <h1 className="text-3xl">{category.name}</h1>
      <p className="mt-2 max-w-prose text-lg text-ink-soft">{category.description}</p>
      <p className="mt-4 mb-4 text-sm text-ink-soft">{t("count", { count: products.length })}</p>
      <ProductGrid products={products} locale={locale} />
    </>
  );
}
