import type { CartDraft } from "#lib/cart/cart-draft.ts";
import { readPutBack } from "#lib/cart/cart-form.ts";
import { putBackLine } from "#lib/cart/put-back-line.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Answer = Pick<CartDraft, "about" | "outcome" | "text">;

/** Puts the line that was taken out last back into the shopper's own cart, as far as there is stock. */
export async function answerPutBack(
  form: FormData,
  token: string | undefined,
  locale: Locale,
): Promise<Answer> {
  const t = wordsIn(locale, "cart");
  const about = "removed";
  if (!readPutBack(form).success || !token)
    return { about, outcome: "refused", text: t("refusals.form_broken") };
  const put = await putBackLine(token, locale);
  if (!put.ok) return { about, outcome: "refused", text: t(`refusals.${put.reason}`) };
  const { name, quantity, isWhole } = put.value;
  const text = t(isWhole ? "putBack.done" : "putBack.part", { name, count: quantity });
  return { about, outcome: "done", text };
}
