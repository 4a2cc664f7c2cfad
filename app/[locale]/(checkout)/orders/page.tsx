import type { Metadata } from "next";
import { LookUpForm } from "#components/orders/look-up-form.tsx";
import { ShopContact } from "#components/orders/shop-contact.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "orders.lookUp");
  return { title: t("title"), robots: { index: false } };
}

/** Finding an order again without its link, and without an account. */
export default async function LookUpPage({ params }: Props) {
  const locale = await readLocale(params);
  const t = wordsIn(locale, "orders.lookUp");
  return (
    <main id="main" className="mx-auto w-full max-w-xl px-4 py-6 sm:py-10">
      <section className="rounded-card border border-line bg-surface p-5 sm:p-7">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-3">{t("text")}</p>
        <LookUpForm
          locale={locale}
          texts={{
            phone: t("phone"),
            phoneHint: t("phoneHint"),
            code: t("code"),
            codeHint: t("codeHint"),
            submit: t("submit"),
            sending: t("sending"),
          }}
        />
      </section>
      <ShopContact title={t("lost")} locale={locale} />
      <a
        href={localePath(locale, "/")}
        className="mt-4 inline-flex min-h-11 items-center font-semibold underline"
      >
        {wordsIn(locale, "orders")("shopAgain")}
      </a>
    </main>
  );
}
