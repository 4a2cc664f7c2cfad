import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { description: string; locale: Locale };

/** What the merchant tells of a product at length. */
export function ProductAbout({ description, locale }: Props) {
  return (
    <section aria-labelledby="about" className="max-w-prose">
      <h2 id="about" className="text-xl">
        {wordsIn(locale, "catalogue")("about")}
      </h2>
      <p className="mt-2">{description}</p>
    </section>
  );
}
