import type { Metadata, Viewport } from "next";
import { env } from "#lib/env.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { getShopSettings } from "#lib/settings/queries.ts";

type Props = { params: Promise<{ locale: string }> };

/** What each root layout exports as its `generateMetadata`: name, text and card of the shop. */
export async function documentMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "shop");
  const { shopName } = await getShopSettings();
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
