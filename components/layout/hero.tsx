import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The one big idea: a printed cloth, and the market sewn to it. */
export function Hero({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "shop.hero");
  return (
    <section className="bleed cloth grid md:grid-cols-2">
      <div className="order-last flex w-full max-w-[35rem] flex-col items-start justify-center justify-self-center px-4 pt-4 pb-8 md:order-none md:min-h-[30rem] md:justify-self-end md:py-14 md:pr-12 lg:px-0 lg:pr-14">
        <p className="text-sm font-bold text-cloth-accent">{t("eyebrow")}</p>
        <h1 className="mt-2 text-3xl sm:text-4xl lg:text-5xl">{t("title")}</h1>
        <p className="mt-3 max-w-prose md:mt-4 md:text-lg">{t("text")}</p>
        <a
          href="#market"
          className="mt-5 inline-flex md:mt-7 min-h-14 items-center rounded-control bg-cloth-accent px-7 py-2 text-lg font-bold text-on-cloth-accent hover:bg-on-cloth"
        >
          {t("action")}
        </a>
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
