import type { Metadata } from "next";
import { cache } from "react";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { MissingPage } from "#components/layout/missing-page.tsx";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { missingMetadata } from "#lib/i18n/missing-metadata.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { findReturn } from "#lib/payments/queries.ts";

type Props = { params: Promise<{ locale: string; reference: string }> };

const findOnce = cache(async (reference: string) => findReturn(reference, await readCartToken()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { reference }] = await Promise.all([readLocale(params), params]);
  if (!(await findOnce(reference))) return missingMetadata(locale);
  return { title: wordsIn(locale, "payments.returned")("title"), robots: { index: false } };
}

/** Whoever paid for somebody else learns whether the money came, and nothing of the order. */
export default async function ReturnPage({ params }: Props) {
  const [locale, { reference }] = await Promise.all([readLocale(params), params]);
  const found = await findOnce(reference);
  if (!found) return <MissingPage locale={locale} />;
  const t = wordsIn(locale, "payments.returned");
  return (
    <CheckoutPage locale={locale} path={`/returns/${reference}`}>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p role="status" className="mt-3 text-lg">
        {t(found.state, { amount: formatXof(found.amountXof, locale) })}
      </p>
      <a href="?" className="mt-4 inline-flex min-h-11 items-center font-semibold underline">
        {t("refresh")}
      </a>
    </CheckoutPage>
  );
}
