import { defaultLocale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { log } from "#lib/log.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

/** What a phone needs to put the shop on its home screen. Kept for a day: a browser may ask for it with every page. */
export async function GET(): Promise<Response> {
  const shopName = await readShopName();
  if (shopName === undefined) return tryLater();
  const t = wordsIn(defaultLocale, "shop");
  const manifest = {
    name: shopName,
    short_name: shopName.slice(0, 12),
    description: t("description"),
    lang: defaultLocale,
    start_url: "/",
    // With the browser's way back: a page of an order is left and found again.
    display: "minimal-ui",
    background_color: "#faf4e8",
    theme_color: "#faf4e8",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/brand/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/brand/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  return Response.json(manifest, {
    headers: { "content-type": "application/manifest+json", "cache-control": "public, max-age=86400" },
  });
}

async function readShopName(): Promise<string | undefined> {
  try {
    return (await getShopSettings()).shopName;
  } catch (error) {
    log.warn("no manifest for now", { error });
    return undefined;
  }
}
