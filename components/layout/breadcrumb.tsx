import { absoluteUrl, StructuredData } from "#components/layout/structured-data.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { steps: { name: string; path: string }[]; here: string; locale: Locale };

/** Where one is and the way back up, for people and for search engines; the page itself is the last, unlinked. */
export function Breadcrumb({ steps, here, locale }: Props) {
  const t = wordsIn(locale, "shop");
  const up = [{ name: t("home"), path: "/" }, ...steps];
  return (
    <nav aria-label={wordsIn(locale, "catalogue")("breadcrumb")} className="mb-3 text-sm">
      <ol className="trail">
        {up.map((step) => (
          <li key={step.path}>
            <a href={localePath(locale, step.path)}>{step.name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
      <StructuredData
        data={{
          "@type": "BreadcrumbList",
          itemListElement: [
            ...up.map(({ name, path }) => ({ name, item: absoluteUrl(locale, path) })),
            { name: here },
          ].map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
        }}
      />
    </nav>
  );
}
