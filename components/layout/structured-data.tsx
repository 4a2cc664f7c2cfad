import { env } from "#lib/env.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";

/** What search engines read of a page (schema.org). Data, not a script: no policy has to let it run. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  // A name that holds "</script>" must not end the element.
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with every "<" written as an escape
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** A page's whole address, as others must write it. */
export function absoluteUrl(locale: Locale, path: string): string {
  return env.appUrl + localePath(locale, path);
}
