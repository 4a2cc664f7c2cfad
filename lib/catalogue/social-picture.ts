import { createHash } from "node:crypto";
import type { Product } from "#lib/catalogue/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

/** What the picture of a product says to those to whom a link to it is sent. */
export type SocialPicture = { shopName: string; name: string; price: string; file: string | undefined };

// Raised when the drawing itself changes, so that nobody shows the former one.
const drawing = 1;

export function socialPictureOf(product: Product, shopName: string, locale: Locale): SocialPicture {
  const prices = product.variants.map(({ priceXof }) => priceXof);
  const least = Math.min(...prices);
  const price = prices.length === 0 ? "" : formatXof(least, locale);
  const hasSeveral = new Set(prices).size > 1;
  return {
    shopName,
    name: product.name,
    price: hasSeveral ? wordsIn(locale, "catalogue")("from", { price }) : price,
    file: product.pictures[0]?.file,
  };
}

/** Its address holds a hash of all that is seen in it: whoever keeps it may do so for ever. */
export function socialPicturePath(picture: SocialPicture, slug: string, locale: Locale): string {
  const { shopName, name, price, file } = picture;
  const seen = JSON.stringify([drawing, shopName, name, price, file]);
  return `/pictures/social/${locale}/${slug}.${createHash("sha256").update(seen).digest("hex").slice(0, 12)}.png`;
}
