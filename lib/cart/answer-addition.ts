import { addToCart } from "#lib/cart/add-to-cart.ts";
import { readAddition } from "#lib/cart/cart-form.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Answer = {
  outcome: "done" | "refused";
  text: string;
  /** Of the cart that was added to: to be kept in the shopper's cookie. */
  token?: string;
};

/** Adds what a posted form asks for to the shopper's own cart, and says what came of it. */
export async function answerAddition(
  form: FormData,
  cartToken: string | undefined,
  locale: Locale,
): Promise<Answer> {
  const t = wordsIn(locale, "cart");
  const read = readAddition(form);
  if (!read.success) return { outcome: "refused", text: t("refusals.form_broken") };
  const { locale: _, ...addition } = read.data;
  const added = await addToCart({ token: cartToken, ...addition });
  if (!added.ok) return { outcome: "refused", text: t(`refusals.${added.reason}`) };
  const { token, quantity } = added.value;
  return { outcome: "done", text: t("added", { count: quantity }), token };
}
