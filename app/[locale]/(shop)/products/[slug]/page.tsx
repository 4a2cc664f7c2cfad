import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AddToCart } from "#components/cart/add-to-cart.tsx";
import { ProductGrid } from "#components/catalogue/product-grid.tsx";
import { DeliveryFees } from "#components/delivery/delivery-fees.tsx";
import { Breadcrumb } from "#components/layout/breadcrumb.tsx";
import { findProduct, listProducts } from "#lib/catalogue/queries.ts";
import { alternatesOf, readLocale } from "#lib/i18n/page-locale.ts";

type Props = { params: Promise<{ locale: string; slug: string }> };

const findOnce = cache(findProduct);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const product = await findOnce((await params).slug, locale);
  return {
    title: product?.name,
    description: product?.summary,
    alternates: alternatesOf(locale, `/products/${product?.slug}`),
  };
}

export default async function ProductPage({ params }: Props) {
  const locale = await readLocale(params);
  const product = await findOnce((await params).slug, locale);
  if (!product) notFound();
  const [t, neighbours] = await Promise.all([
    getTranslations({ locale, namespace: "catalogue" }),
    listProducts(locale, { categorySlug: product.category.slug }),
  ]);
  const related = neighbours.filter(({ slug }) => slug !== product.slug).slice(0, 4);
  const [picture] = product.pictures;
  return (
    <>
      <Breadcrumb
        steps={[{ name: product.category.name, path: `/categories/${product.category.slug}` }]}
        here={product.name}
        locale={locale}
      />
      <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-2">
        {picture && (
          <img
            src={picture.file}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            className="aspect-square w-full rounded-card border border-line object-cover"
          />
        )}
        <div className="space-y-6">
          <div>
            <h1 className="text-3xl">{product.name}</h1>
            <p className="mt-2 text-lg text-ink-soft">{product.summary}</p>
          </div>
          <AddToCart variants={product.variants} locale={locale} />
          <p className="max-w-prose">{product.description}</p>
          <DeliveryFees locale={locale} />
        </div>
      </div>
      {related.length > 0 && (
        <section aria-labelledby="related" className="mt-12">
          <h2 id="related" className="mb-4 text-2xl">
            {t("related")}
          </h2>
          <ProductGrid products={related} locale={locale} headingLevel="h3" />
        </section>
      )}
    </>
  );
}
