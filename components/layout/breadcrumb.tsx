import { absoluteUrl, StructuredData } from "#components/layout/structured-data.tsx";
import { Still } from "#components/ui/still.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Facts = { steps: { name: string; path: string }[]; here: string; locale: Locale };

/** Where one is and the way back up, for people and for search engines; the page itself is the last, unlinked. */
export function Breadcrumb(facts: Facts) {
  const label = wordsIn(facts.locale, "catalogue")("breadcrumb");
  return <Still as="nav" aria-label={label} className="mb-3 text-sm" draw={drawSteps} facts={facts} />;
}

function drawSteps({ steps, here, locale }: Facts) {
  const t = wordsIn(locale, "shop");
  const up = [{ name: t("home"), path: "/" }, ...steps];
  return (
    <>
      <ol className="trail">
        {up.map((step) => (
          <li key={step.path}>
            <a href={localePath(locale, step.path)}>{step.name}</a>
            <span aria-hidden="true">/</span>
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
    </>
  );
}
