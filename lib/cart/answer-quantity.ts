import type { CartDraft } from "#lib/cart/cart-draft.ts";
import { readChange } from "#lib/cart/cart-form.ts";
import { setCartQuantity } from "#lib/cart/set-cart-quantity.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Answer = Pick<CartDraft, "about" | "outcome" | "text">;

/** Changes the quantity of a line of the shopper's own cart, or takes it out, and says what came of it. */
export async function answerQuantity(
  form: FormData,
  token: string | undefined,
  locale: Locale,
): Promise<Answer> {
  const t = wordsIn(locale, "cart");
  const read = readChange(form);
  if (!read.success || !token) return { about: "form", outcome: "refused", text: t("refusals.form_broken") };
  const { variantId: about, quantity } = read.data;
  const changed = await setCartQuantity({ token, variantId: about, quantity });
  if (!changed.ok) return { about, outcome: "refused", text: t(`refusals.${changed.reason}`) };
  return { about, outcome: "done", text: quantity === 0 ? t("removed") : t("changed", { count: quantity }) };
}
