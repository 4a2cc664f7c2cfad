import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { locale: Locale; children: ReactNode };

/**
 * The root of every page that is sent without the framework's runtime: `data-document` tells `server/` so. Its one
 * script is the shop's own bundle, which `next.config.mjs` builds.
 */
export function Document({ locale, children }: Props) {
  const t = wordsIn(locale, "shop");
  return (
    <html lang={locale} data-document="">
      <body data-no-answer={t("noAnswer")} className="flex min-h-dvh flex-col bg-paper text-base text-ink">
        <a
          href="#main"
          className="absolute -top-20 left-2 z-10 rounded-control bg-brand px-4 py-3 font-bold text-on-brand focus:top-2"
        >
          {t("skip")}
        </a>
        {children}
        <script type="module" async src={process.env.BROWSER_BUNDLE} />
      </body>
    </html>
  );
}
