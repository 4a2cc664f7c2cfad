import type { Metadata } from "next";
import "#app/globals.css";
import { localePath, locales } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

// Nothing of the database or of a visitor is shown, and no address is known here, so neither is the language: both speak.
export const metadata: Metadata = {
  title: locales.map((locale) => wordsIn(locale, "shop.missing")("title")).join(" · "),
  robots: { index: false },
};

/** Answers every address at which there is no page, with 404. */
export default function GlobalNotFound() {
  return (
    <html lang="fr" data-document="">
      <body className="flex min-h-dvh flex-col bg-paper text-base text-ink">
        <main id="main" className="cloth flex-1 px-4 py-12 text-center">
          <p aria-hidden="true" className="font-display text-5xl font-bold text-cloth-accent">
            404
          </p>
          {locales.map((locale, place) => {
            const t = wordsIn(locale, "shop");
            const Heading = place === 0 ? "h1" : "h2";
            return (
              <section key={locale} lang={locale} className="mt-8">
                <Heading className="text-3xl">{t("missing.title")}</Heading>
                <p className="mx-auto mt-3 max-w-xl text-lg">{t("missing.text")}</p>
                <a
                  href={localePath(locale, "/")}
                  className="mt-6 inline-flex min-h-12 items-center rounded-control bg-cloth-accent px-6 py-2 font-bold text-on-cloth-accent hover:bg-on-cloth"
                >
                  {t("missing.action")}
                </a>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
