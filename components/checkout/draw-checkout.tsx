import { CheckoutMain } from "#components/checkout/checkout-main.tsx";
import { drawStill } from "#components/ui/draw-still.ts";
import { getCheckout } from "#lib/checkout/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** The HTML of the checkout's `main`, letter for letter as its page has it; undefined where there is nothing to buy. */
export async function drawCheckout(cartToken: string, locale: Locale): Promise<string | undefined> {
  const facts = await getCheckout(cartToken, locale);
  return facts.isEmpty ? undefined : drawStill(<CheckoutMain facts={facts} locale={locale} />);
}
