import { findProduct } from "#lib/catalogue/queries.ts";
import { socialPictureOf, socialPicturePath } from "#lib/catalogue/social-picture.ts";
import { getSocialPicture } from "#lib/catalogue/social-picture-store.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

const never = { "cache-control": "no-store" };

/**
 * The picture that a link to a product shows where people send it to each other: `savon-noir.<hash>.png`. A hash that is
 * not the newest leads to the newest, so nobody can have anything drawn but what the shop has.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; file: string }> },
): Promise<Response> {
  const { locale, file } = await params;
  const [, slug] = /^([a-z0-9-]{1,80})\.[0-9a-f]{12}\.png$/.exec(file) ?? [];
  if (!slug || !isLocale(locale)) return new Response("Not found", { status: 404, headers: never });
  try {
    const [product, { shopName }] = await Promise.all([findProduct(slug, locale), getShopSettings()]);
    if (!product) return new Response("Not found", { status: 404, headers: never });
    const picture = socialPictureOf(product, shopName, locale);
    const location = socialPicturePath(picture, slug, locale);
    if (!location.endsWith(`/${file}`))
      return new Response(null, { status: 307, headers: { ...never, location } });
    const drawn = await getSocialPicture(location, picture);
    if (!drawn.ok) return tryLater();
    const headers = { "content-type": "image/png", "cache-control": "public, max-age=31536000, immutable" };
    return new Response(new Uint8Array(drawn.value), { headers });
  } catch (error) {
    log.warn("no social picture can be drawn for now", { error });
    return tryLater();
  }
}
