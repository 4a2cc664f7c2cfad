import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "#app/globals.css";
import { env } from "#lib/env.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { getShopSettings } from "#lib/settings/queries.ts";

// Stock and prices are read for each page: none is rendered beforehand (docs/decisions/005, 025).
export const dynamic = "force-dynamic";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "shop");
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

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf4e8" },
    { media: "(prefers-color-scheme: dark)", color: "#1a110c" },
  ],
};

export default async function Layout({ children, params }: Props) {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "shop");
  return (
    <html lang={locale}>
      <body data-no-answer={t("noAnswer")} className="flex min-h-dvh flex-col bg-paper text-base text-ink">
        <a
          href="#main"
          className="absolute -top-20 left-2 z-10 rounded-control bg-brand px-4 py-3 font-bold text-on-brand focus:top-2"
        >
          {t("skip")}
        </a>
        {children}
      </body>
    </html>
  );
}
