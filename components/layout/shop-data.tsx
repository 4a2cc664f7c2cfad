import { absoluteUrl, StructuredData } from "#components/layout/structured-data.tsx";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

/** On the first page, for search engines: the shop behind these pages, and by which name they go. */
export function ShopData({ settings, locale }: { settings: ShopSettings; locale: Locale }) {
  const { shopName, contactPhone } = settings;
  const shop = `${env.appUrl}/#shop`;
  const url = absoluteUrl(locale, "/");
  return (
    <>
      <StructuredData
        data={{
          "@type": "OnlineStore",
          "@id": shop,
          name: shopName,
          description: wordsIn(locale, "shop")("description"),
          url,
          logo: `${env.appUrl}/brand/icon-512.png`,
          areaServed: "TG",
          ...(contactPhone && { telephone: `+228${contactPhone}` }),
        }}
      />
      <StructuredData
        data={{ "@type": "WebSite", name: shopName, url, inLanguage: locale, publisher: { "@id": shop } }}
      />
    </>
  );
}
