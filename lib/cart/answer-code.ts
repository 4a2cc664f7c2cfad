import { applyCode, codeMinutes } from "#lib/cart/apply-code.ts";
import { readCode } from "#lib/cart/cart-form.ts";
import { dropCode } from "#lib/cart/drop-code.ts";
import { localeOf } from "#lib/form-fields.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** What is said of a posted code, and what was typed if it was refused. */
export type CodeAnswer = { outcome: "done" | "refused"; text: string; typed: string };

/** Keeps a promo code with the shopper's own cart, or takes it off. */
export async function answerCode(
  form: FormData,
  { cartToken, address }: { cartToken: string | undefined; address: string | undefined },
): Promise<CodeAnswer> {
  const t = wordsIn(localeOf(form), "promotions.code");
  const read = readCode(form);
  if (!read.success || !cartToken) return { outcome: "refused", text: t("refusals.form_broken"), typed: "" };
  const { code } = read.data;
  if (code === "") {
    await dropCode(cartToken);
    return { outcome: "done", text: t("removed"), typed: "" };
  }
  const applied = await applyCode(cartToken, code, address);
  if (applied.ok) return { outcome: "done", text: t("applied"), typed: "" };
  const text = t(`refusals.${applied.reason}`, { minutes: codeMinutes });
  return { outcome: "refused", text, typed: code };
}
