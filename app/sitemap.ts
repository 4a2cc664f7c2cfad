import type { MetadataRoute } from "next";
import { listPublicPaths } from "#lib/catalogue/queries.ts";
import { env } from "#lib/env.ts";
import { locales } from "#lib/i18n/locale.ts";
import { alternatesOf } from "#lib/i18n/page-locale.ts";

// The shop's own address and shelves are known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** Every page that a search engine may show, in each language, with its address in the others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = ["/", ...(await listPublicPaths())];
  return paths.flatMap((path) =>
    locales.map((locale) => {
      const { canonical, languages } = alternatesOf(locale, path);
      const absolute = Object.entries(languages).map(([language, to]) => [language, env.appUrl + to]);
      return { url: env.appUrl + canonical, alternates: { languages: Object.fromEntries(absolute) } };
    }),
  );
}
