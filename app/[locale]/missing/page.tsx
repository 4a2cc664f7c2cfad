import type { Metadata } from "next";
import { ShopFooter } from "#components/layout/shop-footer.tsx";
import { ShopHeader } from "#components/layout/shop-header.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "shop.missing");
  return { title: t("title"), robots: { index: false } };
}

/** `proxy.ts` sends every unknown address here with 404: a page of its own, so that it reads without scripts too. */
export default async function MissingPage({ params }: Props) {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "shop.missing");
  return (
    <>
      <ShopHeader locale={locale} />
      <main id="main" className="mx-auto w-full max-w-xl flex-1 px-4 py-16 text-center">
        <div aria-hidden="true" className="motif mx-auto mb-6 size-24 rounded-full" />
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="mt-3 text-lg text-ink-soft">{t("text")}</p>
        <a
          href={localePath(locale, "/")}
          className="mt-6 inline-flex min-h-12 items-center rounded-control bg-brand px-6 py-2 font-bold text-on-brand hover:bg-brand-strong"
        >
          {t("action")}
        </a>
      </main>
      <ShopFooter locale={locale} />
    </>
  );
}
