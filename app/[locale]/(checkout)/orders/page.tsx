import type { Metadata } from "next";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { LookUpForm } from "#components/orders/look-up-form.tsx";
import { ShopContact } from "#components/orders/shop-contact.tsx";
import { readDraft } from "#lib/forms/draft-cookie.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { lookUpDraftSchema, untouchedLookUp } from "#lib/orders/look-up-draft.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "orders.lookUp");
  return { title: t("title"), robots: { index: false } };
}

/** Finding an order again without its link, and without an account. */
export default async function LookUpPage({ params, searchParams }: Props) {
  const [locale, query] = await Promise.all([readLocale(params), searchParams]);
  const { settings } = await getFrame(locale);
  const draft = "answer" in query ? await readDraft("look_up", lookUpDraftSchema) : undefined;
  const t = wordsIn(locale, "orders.lookUp");
  return (
    <CheckoutPage locale={locale} path="/orders" tellsOpenOrder>
      <section className="rounded-card border border-line bg-surface p-5 sm:p-7">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-3">{t("text")}</p>
        <LookUpForm draft={draft ?? untouchedLookUp} locale={locale} />
      </section>
      <ShopContact settings={settings} title={t("lost")} locale={locale} />
      <a
        href={localePath(locale, "/")}
        className="mt-4 inline-flex min-h-11 items-center font-semibold underline"
      >
        {wordsIn(locale, "orders")("shopAgain")}
      </a>
    </CheckoutPage>
  );
}
