import type { Metadata } from "next";
import { CheckoutMain } from "#components/checkout/checkout-main.tsx";
import { EmptyCheckout } from "#components/checkout/empty-checkout.tsx";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { readCartDraft } from "#lib/cart/cart-draft.ts";
import { checkoutStateSchema, untouchedCheckout } from "#lib/checkout/checkout-state.ts";
import { getCheckout } from "#lib/checkout/queries.ts";
import { readDraft } from "#lib/forms/draft-cookie.ts";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "checkout");
  // Nobody shares this page, so it has no card for it.
  return { title: t("title"), robots: { index: false }, openGraph: null, twitter: null };
}

export default async function CheckoutPage({ params, searchParams }: Props) {
  const [locale, query] = await Promise.all([readLocale(params), searchParams]);
  const [facts, draft, cartDraft] = await Promise.all([
    getCheckout(getFrame(locale), await readCartToken(), locale),
    readDraft("checkout", checkoutStateSchema),
    readCartDraft(query),
  ]);
  if (facts.isEmpty) return <EmptyCheckout locale={locale} isSoldOut={facts.lines.length > 0} />;
  // Who comes back later finds what was typed, not the refusal.
  const state = draft && !("answer" in query) ? { ...draft, errors: {}, refusal: undefined } : draft;
  return <CheckoutMain facts={facts} state={state ?? untouchedCheckout} draft={cartDraft} locale={locale} />;
}
