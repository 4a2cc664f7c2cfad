import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { MissingPage } from "#components/layout/missing-page.tsx";
import { PayAgainForm } from "#components/payments/pay-again-form.tsx";
import { payChoice } from "#components/payments/pay-choice.ts";
import { readDraft } from "#lib/forms/draft-cookie.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { missingMetadata } from "#lib/i18n/missing-metadata.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { mayPayByLink } from "#lib/orders/order-scene.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { payDraftSchema } from "#lib/payments/pay-draft.ts";
import { findLinkedOrder } from "#lib/payments/queries.ts";
import { networkTexts } from "#lib/settings/queries.ts";

type Props = {
  params: Promise<{ locale: string; link: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const findLinked = cache(findLinkedOrder);

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const [locale, { link }] = await Promise.all([readLocale(params), params]);
  if (!(await findLinked(link))) return missingMetadata(locale);
  const title = wordsIn(locale, "payments.relative")("pageTitle");
  return { title, robots: { index: false, follow: false } };
}

/** Where a relative gives the number that pays. When the order cannot be paid now, the link's own page says why. */
export default async function NumberPage({ params, searchParams }: Props) {
  const [locale, { link }, query] = await Promise.all([readLocale(params), params, searchParams]);
  const token = await findLinked(link);
  const order = token && (await findOrderByToken(token, locale));
  if (!order) return <MissingPage locale={locale} />;
  if (!mayPayByLink(order)) redirect(localePath(locale, `/pay/${link}`));
  const [{ settings }, draft] = await Promise.all([
    getFrame(locale),
    "answer" in query ? readDraft("pay_link", payDraftSchema) : undefined,
  ]);
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const t = wordsIn(locale, "payments");
  const words = { amount: formatXof(order.totalXof, locale), shop: settings.shopName };
  return (
    <CheckoutPage locale={locale} path={`/pay/${link}/number`}>
      <h1 className="mb-5 text-2xl font-bold text-balance">{t("relative.title", words)}</h1>
      <PayAgainForm
        action={`/api/pay/${link}`}
        seenNumber={order.attempt?.number ?? 1}
        draft={draft ?? { values: { phone: "", network: "" }, errors: {} }}
        {...payChoice([TMONEY, FLOOZ], t("relative.submit"), locale)}
        locale={locale}
      />
      <p className="mt-4 text-sm text-ink-soft">{t("neverPin")}</p>
    </CheckoutPage>
  );
}
