import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { MissingPage } from "#components/layout/missing-page.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { missingMetadata } from "#lib/i18n/missing-metadata.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import { hasEndedUnpaid, sceneOf } from "#lib/orders/order-scene.ts";
import { findOrderByToken } from "#lib/orders/queries.ts";

type Props = { params: Promise<{ locale: string; token: string }> };

const findOrder = cache(findOrderByToken);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { token }] = await Promise.all([readLocale(params), params]);
  if (!(await findOrder(token, locale))) return missingMetadata(locale);
  return { title: wordsIn(locale, "payments")("cancel.title"), robots: { index: false, follow: false } };
}

/** Asks once more before an order is cancelled; while a payment of it is open it says so instead. */
export default async function CancelPage({ params }: Props) {
  const [locale, { token }] = await Promise.all([readLocale(params), params]);
  const order = await findOrder(token, locale);
  if (!order) return <MissingPage locale={locale} />;
  const path = `/orders/${token}`;
  if (order.status !== "awaiting_payment") redirect(localePath(locale, path));
  const t = wordsIn(locale, "payments");
  const mayCancel = hasEndedUnpaid(sceneOf(order));
  return (
    <CheckoutPage locale={locale} path={`${path}/cancel`}>
      <h1 className="text-2xl font-bold">{t("cancel.heading", { code: formatOrderCode(order.code) })}</h1>
      <p className="mt-3 text-lg">{t(mayCancel ? "cancel.text" : "cancel.busy")}</p>
      {mayCancel && (
        <form id="cancel" method="post" action={`/api/orders/${token}/cancel`} className="mt-5">
          <input type="hidden" name="locale" value={locale} />
          <button
            type="submit"
            className="min-h-14 w-full rounded-control border-2 border-danger px-5 py-2 text-lg font-bold text-danger"
          >
            {t("cancel.submit")}
          </button>
        </form>
      )}
      <a
        href={localePath(locale, path)}
        className="mt-5 inline-flex min-h-11 items-center font-semibold underline"
      >
        {t("again.back")}
      </a>
    </CheckoutPage>
  );
}
