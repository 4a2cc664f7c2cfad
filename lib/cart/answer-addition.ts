import { addToCart } from "#lib/cart/add-to-cart.ts";
import type { CartState } from "#lib/cart/cart.ts";
import { readAddition } from "#lib/cart/cart-form.ts";
import { localeOf } from "#lib/form-fields.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { randomToken } from "#lib/random.ts";

type Answer = CartState & {
  /** Of the cart that was added to: to be kept in the shopper's cookie. */
  token?: string;
};

/** What a posted form adds to the shopper's own cart, and what is said of it, by whichever door the form came. */
export async function answerAddition(form: FormData, cartToken: string | undefined): Promise<Answer> {
  const locale = localeOf(form);
  const t = wordsIn(locale, "cart");
  const read = readAddition(form);
  if (!read.success) return { outcome: "refused", text: t("refusals.form_broken") };
  const token = cartToken ?? randomToken();
  const added = await addToCart({ token, ...read.data });
  if (!added.ok) return { outcome: "refused", text: t(`refusals.${added.reason}`) };
  const { quantity, items } = added.value;
  const badge = { items, label: wordsIn(locale, "shop")("cartCount", { count: items }) };
  return { outcome: "done", text: t("added", { count: quantity }), badge, token };
}
