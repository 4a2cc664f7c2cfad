import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locale.ts";

/** The one big idea: the market's colours, in the geometry of a wax print. */
export async function Hero({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "shop.hero" });
  return (
    <section className="grid overflow-hidden rounded-card border border-line bg-surface md:grid-cols-2">
      <div className="p-6 sm:p-10">
        <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
        <p className="mt-3 max-w-prose text-lg text-ink-soft">{t("text")}</p>
        <a
          href="#market"
          className="mt-6 inline-flex min-h-12 items-center rounded-control bg-brand px-6 py-2 font-bold text-on-brand hover:bg-brand-strong"
        >
          {t("action")}
        </a>
      </div>
      <img
        src="/pictures/market.svg"
        alt={t("pictureAlt")}
        width={800}
        height={520}
        className="order-first aspect-2/1 size-full object-cover md:order-none md:aspect-auto"
      />
    </section>
  );
}
