import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AddToCart } from "#components/cart/add-to-cart.tsx";
import { ProductData } from "#components/catalogue/product-data.tsx";
import { ProductPictures } from "#components/catalogue/product-pictures.tsx";
import { ProductRail } from "#components/catalogue/product-rail.tsx";
import { DeliveryFees } from "#components/delivery/delivery-fees.tsx";
import { Breadcrumb } from "#components/layout/breadcrumb.tsx";
import { findProduct, listBeside } from "#lib/catalogue/queries.ts";
import { alternatesOf, readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

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
  const { slug } = await params;
  const [product, beside] = await Promise.all([findOnce(slug, locale), listBeside(locale, slug, 4)]);
  if (!product) notFound();
  const t = wordsIn(locale, "catalogue");
  return (
    <>
      <Breadcrumb
        steps={[{ name: product.category.name, path: `/categories/${product.category.slug}` }]}
        here={product.name}
        locale={locale}
      />
      <ProductData product={product} locale={locale} />
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-6 md:grid-cols-2">
        <ProductPictures product={product} locale={locale} />
        <div className="space-y-6 md:sticky md:top-6">
          <div>
            <h1 className="text-3xl">{product.name}</h1>
            <p className="mt-2 text-lg text-ink-soft">{product.summary}</p>
          </div>
          <AddToCart variants={product.variants} locale={locale} />
          <DeliveryFees locale={locale} />
          <p className="max-w-prose">{product.description}</p>
        </div>
      </div>
      <ProductRail id="related" title={t("related")} products={beside} locale={locale} />
    </>
  );
}
