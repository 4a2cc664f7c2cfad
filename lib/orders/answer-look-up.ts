import { typedIn } from "#lib/form-fields.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { LookUpDraft } from "#lib/orders/look-up-draft.ts";
import { lookUpMinutes, lookUpOrder } from "#lib/orders/look-up-order.ts";
import { readLookUpForm } from "#lib/orders/order-form.ts";

/** The token of the order with this phone and code, or the form again; every miss is answered alike. */
export async function answerLookUp(
  form: FormData,
  address: string | undefined,
  locale: Locale,
): Promise<{ token: string } | { draft: LookUpDraft }> {
  const t = wordsIn(locale, "orders.lookUp");
  const draft: LookUpDraft = {
    values: { phone: typedIn(form, "phone", 60), code: typedIn(form, "code", 60) },
    errors: {},
  };
  const read = readLookUpForm(form);
  if (!read.success) {
    const named = new Set(read.error.issues.map(({ path }) => path[0]));
    if (named.has("phone")) draft.errors.phone = t("errors.phone_unreadable");
    if (named.has("code")) draft.errors.code = t("errors.code_unreadable");
    if (!named.has("phone") && !named.has("code")) draft.refusal = t("refusals.form_broken");
    return { draft };
  }
  const { phone, code } = read.data;
  const found = await lookUpOrder(phone, code, address);
  if (found.ok) return found.value;
  return { draft: { ...draft, refusal: t(`refusals.${found.reason}`, { minutes: lookUpMinutes }) } };
}
