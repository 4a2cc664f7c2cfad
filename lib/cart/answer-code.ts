import { applyCode, codeMinutes } from "#lib/cart/apply-code.ts";
import { readCode } from "#lib/cart/cart-form.ts";
import { dropCode } from "#lib/cart/drop-code.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** What is said of a posted code, what was typed if it was refused, and the page that it was sent from. */
type Answer = { outcome: "done" | "refused"; text: string; typed: string; page: "cart" | "checkout" };

/** Keeps a promo code with the shopper's own cart, or takes it off. */
export async function answerCode(
  form: FormData,
  {
    cartToken,
    address,
    locale,
  }: { cartToken: string | undefined; address: string | undefined; locale: Locale },
): Promise<Answer> {
  const t = wordsIn(locale, "promotions.code");
  const read = readCode(form);
  if (!read.success || !cartToken)
    return { outcome: "refused", text: t("refusals.form_broken"), typed: "", page: "cart" };
  const { code, page } = read.data;
  if (code === "") {
    await dropCode(cartToken);
    return { outcome: "done", text: t("removed"), typed: "", page };
  }
  const applied = await applyCode(cartToken, code, address);
  if (applied.ok) return { outcome: "done", text: t("applied"), typed: "", page };
  const text = t(`refusals.${applied.reason}`, { minutes: codeMinutes });
  return { outcome: "refused", text, typed: code, page };
}
