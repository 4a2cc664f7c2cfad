import type { Metadata } from "next";
import { env } from "#lib/env.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

type Card = { settings: ShopSettings; path: string; image?: { url: string; alt: string } };

/** What a link to a page shows where people send it to each other; title and text are the page's own. */
export function socialCard(locale: Locale, { settings, path, image }: Card): Metadata["openGraph"] {
  const { shopName } = settings;
  return {
    siteName: shopName,
    type: "website",
    locale: locale === "fr" ? "fr_TG" : "en",
    url: env.appUrl + localePath(locale, path),
    images: [
      {
        width: 1200,
        height: 630,
        ...(image ?? { alt: shopName }),
        url: env.appUrl + (image?.url ?? `/brand/social-${locale}.png`),
      },
    ],
  };
}
