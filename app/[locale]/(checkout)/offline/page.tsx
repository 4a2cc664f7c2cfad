import type { Metadata } from "next";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatPhone } from "#lib/phone.ts";
import { networkTexts } from "#lib/settings/queries.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "offline");
  return { title: t("title"), robots: { index: false } };
}

/** Stands in for whatever page was asked for when there is no network (`browser/service-worker.ts` keeps it). */
export default async function OfflinePage({ params }: Props) {
  const locale = await readLocale(params);
  const { settings } = await getFrame(locale);
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const t = wordsIn(locale, "offline");
  return (
    <>
      <header>
        <div className="mx-auto flex max-w-5xl px-4 py-2">
          <Wordmark name={settings.shopName} href={localePath(locale, "/")} />
        </div>
        <div aria-hidden="true" className="selvedge" />
      </header>
      <main id="main" className="mx-auto w-full max-w-xl px-4 py-6 sm:py-10">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="mt-3 text-lg">{t("text")}</p>
        <a
          // biome-ignore lint/a11y/useValidAnchor: the address that it stands in for, whatever that is.
          href=""
          className="mt-6 inline-flex min-h-12 items-center rounded-control bg-brand px-6 py-2 font-bold text-on-brand hover:bg-brand-strong"
        >
          {t("again")}
        </a>
        <section className="mt-8 rounded-card border border-line bg-surface p-5">
          <h2 className="text-xl">{t("paying.title")}</h2>
          <p className="mt-2">{t("paying.text", { tmoney: TMONEY.name, flooz: FLOOZ.name })}</p>
        </section>
        <section id="offline-receipts" hidden className="mt-8">
          <h2 className="text-xl">{t("receipts")}</h2>
          <offline-receipts />
        </section>
        <offline-return />
        {settings.contactPhone && (
          <p className="mt-8">
            {t("call")}{" "}
            <a
              href={`tel:+228${settings.contactPhone}`}
              className="inline-flex min-h-11 items-center font-bold underline"
            >
              {wordsIn(locale, "orders.contact")("call", {
                phone: formatPhone(settings.contactPhone).replaceAll(" ", "\u00a0"),
              })}
            </a>
          </p>
        )}
      </main>
    </>
  );
}
