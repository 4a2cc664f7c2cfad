import { Still } from "#components/ui/still.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Facts = { description: string; locale: Locale };

/** What the merchant tells of a product at length. */
export function ProductAbout(facts: Facts) {
  return (
    <Still as="section" aria-labelledby="about" className="max-w-prose" draw={drawAbout} facts={facts} />
  );
}

function drawAbout({ description, locale }: Facts) {
  return (
    <>
      <h2 id="about" className="text-xl">
        {wordsIn(locale, "catalogue")("about")}
      </h2>
      <p className="mt-2">{description}</p>
    </>
  );
}
