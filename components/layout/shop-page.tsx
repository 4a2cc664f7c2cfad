import type { ReactNode } from "react";
import { ShopFooter } from "#components/layout/shop-footer.tsx";
import { ShopHeader } from "#components/layout/shop-header.tsx";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import type { Locale } from "#lib/i18n/locale.ts";

type Props = {
  locale: Locale;
  /** Of this page, without its language: for the language switch and the menu. */
  path: string;
  /** Of a page that says that something does not exist: `server/` answers with it. */
  status?: 404;
  children: ReactNode;
};

/** The frame of the pages on which one looks around. */
export async function ShopPage({ locale, path, status, children }: Props) {
  const frame = await getFrame(locale);
  return (
    <>
      <ShopHeader frame={frame} locale={locale} path={path} />
      <main id="main" data-status={status} className="sheet flex-1 pt-6 pb-12 has-[>.bleed]:py-0 sm:pt-8">
        {children}
      </main>
      <ShopFooter settings={frame.settings} locale={locale} />
    </>
  );
}
