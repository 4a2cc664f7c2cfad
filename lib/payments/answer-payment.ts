import { setTimeout as pause } from "node:timers/promises";
import { typedIn } from "#lib/form-fields.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { PayDraft } from "#lib/payments/pay-draft.ts";
import { readPaymentForm } from "#lib/payments/payment-form.ts";
import { slowAddress } from "#lib/payments/slow-address.ts";
import { startAttempt } from "#lib/payments/start-attempt.ts";

type Sender = { token: string; address: string | undefined; locale: Locale };

/**
 * Starts another payment on the order of this token, as the posted form asks for. Without a draft the order's page is
 * where to go on, also when a payment is open already: that page tells the truth about it.
 */
export async function answerPayment(
  form: FormData,
  { token, address, locale }: Sender,
): Promise<PayDraft | undefined> {
  const t = wordsIn(locale);
  const draft: PayDraft = {
    values: { phone: typedIn(form, "phone", 300), network: typedIn(form, "network", 300) },
    errors: {},
  };
  const read = readPaymentForm(form);
  if (!read.success) {
    for (const { path, message } of read.error.issues.toReversed()) {
      if (path[0] === "network") draft.errors.network = t("checkout.errors.network_missing");
      if (path[0] === "phone") draft.errors.phone = t(`checkout.errors.${phoneReason(message)}`);
    }
    const isNamed = draft.errors.phone !== undefined || draft.errors.network !== undefined;
    return isNamed ? draft : { ...draft, refusal: t("payments.again.refusals.form_broken") };
  }
  await pause(await slowAddress(address));
  const { locale: _, ...payment } = read.data;
  const started = await startAttempt({ token, ...payment });
  if (started.ok || started.reason === "payment_open") return undefined;
  return { ...draft, refusal: t(`payments.again.refusals.${started.reason}`) };
}

function phoneReason(message: string): "phone_missing" | "phone_not_mobile" | "phone_unreadable" {
  return message === "phone_missing" || message === "phone_not_mobile" ? message : "phone_unreadable";
}
