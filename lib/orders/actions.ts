"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "#lib/client-address.ts";
import { defaultLocale, isLocale, type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { readLookUpForm } from "#lib/orders/look-up-form.ts";
import { lookUpMinutes, lookUpOrder } from "#lib/orders/look-up-order.ts";

export type LookUpState = {
  values: { phone: string; code: string };
  errors: { phone?: string; code?: string };
  refusal: string | undefined;
};

/** Goes to the page of the order with this phone and code. Needs no scripts; every miss is answered alike. */
export async function lookUpOrderAction(_previous: LookUpState, form: FormData): Promise<LookUpState> {
  const locale = localeOf(form);
  const t = wordsIn(locale, "orders.lookUp");
  const state = { values: { phone: textOf(form, "phone"), code: textOf(form, "code") }, errors: {} };
  const read = readLookUpForm(form);
  if (!read.success) {
    const named = new Set(read.error.issues.map(({ path }) => path[0]));
    const errors: LookUpState["errors"] = {};
    if (named.has("phone")) errors.phone = t("errors.phone_unreadable");
    if (named.has("code")) errors.code = t("errors.code_unreadable");
    const isNamed = errors.phone !== undefined || errors.code !== undefined;
    return { ...state, errors, refusal: isNamed ? undefined : t("refusals.form_broken") };
  }
  const { phone, code } = read.data;
  const found = await lookUpOrder(phone, code, addressOf((await headers()).get("x-forwarded-for")));
  if (found.ok) redirect(localePath(locale, `/orders/${found.value.token}`));
  return { ...state, refusal: t(`refusals.${found.reason}`, { minutes: lookUpMinutes }) };
}

function localeOf(form: FormData): Locale {
  const sent = form.get("locale");
  return isLocale(sent) ? sent : defaultLocale;
}

/** As typed, cut where no honest answer reaches. */
function textOf(form: FormData, name: string): string {
  const sent = form.get(name);
  return typeof sent === "string" ? sent.slice(0, 60) : "";
}
