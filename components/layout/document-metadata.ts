import type { Metadata, Viewport } from "next";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

/** What each root layout says by its `generateMetadata`: name, text and card of the shop. */
export function documentMetadata(locale: Locale, { shopName }: ShopSettings): Metadata {
  const t = wordsIn(locale, "shop");
  return {
    metadataBase: new URL(env.appUrl),
    title: { default: `${shopName} – ${t("tagline")}`, template: `%s – ${shopName}` },
    description: t("description"),
    manifest: "/manifest.webmanifest",
    twitter: { card: "summary_large_image" },
    formatDetection: { telephone: false },
  };
}

export const documentViewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf4e8" },
    { media: "(prefers-color-scheme: dark)", color: "#1a110c" },
  ],
};
