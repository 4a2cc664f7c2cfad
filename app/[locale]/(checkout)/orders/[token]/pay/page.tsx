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
import { mayPayAnew } from "#lib/orders/order-scene.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";
import { payDraftSchema } from "#lib/payments/pay-draft.ts";
import { formatPhone } from "#lib/phone.ts";
import { networkTexts } from "#lib/settings/queries.ts";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const findOrder = cache(findOrderByToken);

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const [locale, { token }] = await Promise.all([readLocale(params), params]);
  if (!(await findOrder(token, locale))) return missingMetadata(locale);
  return { title: wordsIn(locale, "payments")("again.title"), robots: { index: false, follow: false } };
}

/** Another number or network for an order that still waits. An order that nobody may pay now leads back to its page. */
export default async function PayPage({ params, searchParams }: Props) {
  const [locale, { token }, query] = await Promise.all([readLocale(params), params, searchParams]);
  const [order, { settings }, draft] = await Promise.all([
    findOrder(token, locale),
    getFrame(locale),
    "answer" in query ? readDraft("pay_again", payDraftSchema) : undefined,
  ]);
  if (!order) return <MissingPage locale={locale} />;
  const path = `/orders/${token}`;
  const { attempt } = order;
  if (!attempt || !mayPayAnew(order)) redirect(localePath(locale, path));
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const t = wordsIn(locale, "payments");
  // Whose another number is, only its owner shall read.
  const former = attempt.phone && attempt.isOwnPhone ? attempt : { phone: null, network: null };
  const values = { phone: former.phone ? formatPhone(former.phone) : "", network: former.network ?? "" };
  return (
    <CheckoutPage locale={locale} path={`${path}/pay`}>
      <h1 className="text-2xl font-bold">{t("again.title")}</h1>
      <p className="mt-1 mb-5">{t("again.text")}</p>
      {order.hasLeftPage || attempt.status === "offered" ? (
        <p className="mb-5 rounded-control bg-warning-soft p-4 font-semibold">{t("page.oldLink")}</p>
      ) : null}
      <PayAgainForm
        action={`/api/orders/${token}/pay`}
        seenNumber={attempt.number}
        draft={draft ?? { values, errors: {} }}
        {...payChoice([TMONEY, FLOOZ], t("again.submit"), locale)}
        locale={locale}
      />
      <a
        href={localePath(locale, path)}
        className="mt-5 inline-flex min-h-11 items-center font-semibold underline"
      >
        {t("again.back")}
      </a>
    </CheckoutPage>
  );
}
