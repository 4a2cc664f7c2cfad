"use server";

import { setTimeout as pause } from "node:timers/promises";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { addressOf } from "#lib/client-address.ts";
import { defaultLocale, isLocale, type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";
import { readCancelForm, readPayAgainForm, readPayByLinkForm } from "#lib/payments/pay-again-form.ts";
import { findLinkedOrder } from "#lib/payments/queries.ts";
import { slowAddress } from "#lib/payments/slow-address.ts";
import { type AttemptRequest, startAttempt } from "#lib/payments/start-attempt.ts";

export type PayAgainState = {
  values: { phone: string | undefined; network: string | undefined };
  errors: { phone?: string; network?: string };
  refusal: string | undefined;
};

/** Another payment on the same order; whoever holds the order's token may start it. */
export async function payAgainAction(_previous: PayAgainState, form: FormData): Promise<PayAgainState> {
  const read = readPayAgainForm(form);
  if (!read.success) return refuseForm(form, read.error.issues);
  return pay(form, read.data, `/orders/${read.data.token}`);
}

/** The same by somebody who holds its pay link, and comes back to that: the order's own page is not theirs. */
export async function payByLinkAction(_previous: PayAgainState, form: FormData): Promise<PayAgainState> {
  const read = readPayByLinkForm(form);
  if (!read.success) return refuseForm(form, read.error.issues);
  const { link, ...payment } = read.data;
  const token = await findLinkedOrder(link);
  if (token === undefined) return refuseForm(form, []);
  return pay(form, { ...payment, token }, `/pay/${link}`);
}

async function pay(form: FormData, request: AttemptRequest, path: string): Promise<PayAgainState> {
  const locale = localeOf(form);
  await pause(await slowAddress(addressOf((await headers()).get("x-forwarded-for"))));
  const started = await startAttempt(request);
  // Also when a payment is open already: the page is where its truth is told.
  if (started.ok || started.reason === "payment_open") redirect(localePath(locale, path));
  const refusal = wordsIn(locale)(`payments.again.refusals.${started.reason}`);
  return { values: typedIn(form), errors: {}, refusal };
}

function refuseForm(form: FormData, issues: readonly z.core.$ZodIssue[]): PayAgainState {
  const t = wordsIn(localeOf(form));
  const errors: PayAgainState["errors"] = {};
  for (const { path, message } of issues.toReversed()) {
    if (path[0] === "network") errors.network = t("checkout.errors.network_missing");
    if (path[0] === "phone") errors.phone = t(`checkout.errors.${phoneReason(message)}`);
  }
  const isNamed = errors.phone !== undefined || errors.network !== undefined;
  const refusal = isNamed ? undefined : t("payments.again.refusals.form_broken");
  return { values: typedIn(form), errors, refusal };
}

/** Whatever came of it, the order's page tells it. */
export async function cancelOrderAction(form: FormData): Promise<void> {
  const read = readCancelForm(form);
  if (!read.success) return;
  await cancelOrder({ token: read.data.token }, "shopper");
  redirect(localePath(read.data.locale, `/orders/${read.data.token}`));
}

function phoneReason(message: string): "phone_missing" | "phone_not_mobile" | "phone_unreadable" {
  return message === "phone_missing" || message === "phone_not_mobile" ? message : "phone_unreadable";
}

function typedIn(form: FormData): PayAgainState["values"] {
  return { phone: textOf(form, "phone"), network: textOf(form, "network") };
}

function localeOf(form: FormData): Locale {
  const sent = form.get("locale");
  return isLocale(sent) ? sent : defaultLocale;
}

/** As typed, cut where no honest answer reaches. */
function textOf(form: FormData, name: string): string {
  const sent = form.get(name);
  return typeof sent === "string" ? sent.slice(0, 300) : "";
}
