import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The one big idea: a printed cloth, and the market sewn to it. */
export function Hero({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "shop.hero");
  return (
    <section className="bleed cloth grid grid-cols-1 md:grid-cols-2">
      <div className="hero-words">
        <p>{t("eyebrow")}</p>
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
        <a href="#market">{t("action")}</a>
      </div>
      <div className="relative aspect-9/4 sm:aspect-9/5 md:aspect-auto">
        <img
          src="/pictures/market.svg"
          alt={t("pictureAlt")}
          width={800}
          height={520}
          className="absolute inset-0 size-full object-cover"
        />
        <div aria-hidden="true" className="seam" />
      </div>
    </section>
  );
}
