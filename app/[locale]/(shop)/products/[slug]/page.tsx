import type { Metadata } from "next";
import { cache } from "react";
import { AddToCart } from "#components/cart/add-to-cart.tsx";
import { PayNote } from "#components/catalogue/pay-note.tsx";
import { ProductAbout } from "#components/catalogue/product-about.tsx";
import { ProductData } from "#components/catalogue/product-data.tsx";
import { ProductHead } from "#components/catalogue/product-head.tsx";
import { ProductPictures } from "#components/catalogue/product-pictures.tsx";
import { ProductRail } from "#components/catalogue/product-rail.tsx";
import { DeliveryFees } from "#components/delivery/delivery-fees.tsx";
import { Breadcrumb } from "#components/layout/breadcrumb.tsx";
import { MissingPage } from "#components/layout/missing-page.tsx";
import { ShopPage } from "#components/layout/shop-page.tsx";
import { socialCard } from "#components/layout/social-card.ts";
import { findProductWithBeside } from "#lib/catalogue/queries.ts";
import { socialPictureOf, socialPicturePath } from "#lib/catalogue/social-picture.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { missingMetadata } from "#lib/i18n/missing-metadata.ts";
import { alternatesOf, readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { params: Promise<{ locale: string; slug: string }> };

const findOnce = cache((slug: string, locale: Locale) => findProductWithBeside(slug, locale, 4));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const { slug } = await params;
  const [{ settings }, product] = await Promise.all([getFrame(locale), findOnce(slug, locale)]);
  if (!product) return missingMetadata(locale);
  const path = `/products/${product.slug}`;
  const url = socialPicturePath(socialPictureOf(product, settings.shopName, locale), product.slug, locale);
  return {
    title: product.name,
    description: product.summary,
    alternates: alternatesOf(locale, path),
    openGraph: socialCard(locale, { settings, path, image: { url, alt: product.name } }),
  };
}

export default async function ProductPage({ params }: Props) {
  const locale = await readLocale(params);
  const { slug } = await params;
  const [{ settings, places }, product] = await Promise.all([getFrame(locale), findOnce(slug, locale)]);
  if (!product) return <MissingPage locale={locale} />;
  return (
    <ShopPage locale={locale} path={`/products/${slug}`}>
      <Breadcrumb
        steps={[{ name: product.category.name, path: `/categories/${product.category.slug}` }]}
        here={product.name}
        locale={locale}
      />
      <ProductData product={product} locale={locale} />
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-6 md:grid-cols-2 md:grid-rows-[auto_1fr]">
        {/* Beside a single picture its text fits below it; beside several it follows the buying. */}
        <div className={product.pictures.length > 1 ? "min-w-0 md:row-span-2" : "min-w-0"}>
          <ProductPictures product={product} locale={locale} />
        </div>
        <div className={product.pictures.length > 1 ? "space-y-6" : "space-y-6 md:row-span-2"}>
          <ProductHead name={product.name} summary={product.summary} />
          <AddToCart variants={product.variants} locale={locale} />
          <PayNote settings={settings} locale={locale} />
          <DeliveryFees places={places} locale={locale} />
        </div>
        <ProductAbout description={product.description} locale={locale} />
      </div>
      <ProductRail
        id="related"
        title={wordsIn(locale, "catalogue")("related")}
        products={product.beside}
        locale={locale}
      />
    </ShopPage>
  );
}
