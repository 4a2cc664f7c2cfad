import type { Metadata } from "next";
import { CheckoutPage } from "#components/layout/checkout-page.tsx";
import { CheckedReceipt } from "#components/receipts/checked-receipt.tsx";
import { Mark } from "#components/ui/mark.tsx";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { findCheckedReceipt } from "#lib/receipts/queries.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "receipts");
  return { title: t("check.title"), robots: { index: false } };
}

/** Where the QR code of a receipt leads: anybody may ask whether it is genuine and whether its goods were handed over. */
export default async function CheckPage({ params, searchParams }: Props) {
  const [locale, { r: proof }] = await Promise.all([readLocale(params), searchParams]);
  const [
    receipt,
    {
      settings: { shopName },
    },
  ] = await Promise.all([findCheckedReceipt(proof, locale), getFrame(locale)]);
  const t = wordsIn(locale, "receipts.check");
  // The language switch keeps the proof.
  const query = typeof proof === "string" ? `?${new URLSearchParams({ r: proof })}` : "";
  const isAsked = proof !== undefined && proof !== "";
  return (
    <CheckoutPage locale={locale} path={`/receipts/check${query}`}>
      {receipt ? (
        <CheckedReceipt receipt={receipt} locale={locale} />
      ) : (
        <section className="rounded-card border border-line bg-surface p-5 sm:p-7">
          <Mark kind={isAsked ? "stop" : "care"} size={64} />
          <h1 className="text-2xl">{isAsked ? t("false.title") : t("title")}</h1>
          <p className="mt-3 text-lg">{isAsked ? t("false.text", { shop: shopName }) : t("empty")}</p>
        </section>
      )}
      <p className="mt-4 text-sm text-ink-soft">{t("note", { shop: shopName })}</p>
    </CheckoutPage>
  );
}
