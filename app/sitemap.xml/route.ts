import { listPublicPaths } from "#lib/catalogue/queries.ts";
import { locales } from "#lib/i18n/locale.ts";
import { alternatesOf } from "#lib/i18n/page-locale.ts";
import { log } from "#lib/log.ts";
import { tryLater } from "#lib/try-later.ts";

// The shop's own address and shelves are known when it runs, not when it is built.
export const dynamic = "force-dynamic";

const opening =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';

/** Every page that a search engine may show, in each language, with its address in the others. Half of it would be a lie. */
export async function GET(): Promise<Response> {
  try {
    const entries = ["/", ...(await listPublicPaths())].flatMap(listEntries);
    const xml = [opening, ...entries, "</urlset>\n"].join("\n");
    return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
  } catch (error) {
    log.warn("no sitemap for now", { error });
    return tryLater();
  }
}

function listEntries(path: string): string[] {
  return locales.map((locale) => {
    const { canonical, languages } = alternatesOf(locale, path);
    const links = Object.entries(languages).map(
      ([language, to]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${written(to)}"/>`,
    );
    return `<url><loc>${written(canonical)}</loc>${links.join("")}</url>`;
  });
}

function written(address: string): string {
  return encodeURI(address).replaceAll("&", "&amp;").replaceAll("'", "&apos;");
}
