import { formHandler } from "#lib/forms/form-handler.ts";
import { answerPayment } from "#lib/payments/answer-payment.ts";

/** Another payment on the same order; whoever holds the order's token may start it. */
export const POST = formHandler<{ token: string }>(async ({ form, params: { token }, address, locale }) => {
  const order = `/orders/${encodeURIComponent(token)}`;
  const draft = await answerPayment(form, { token, address, locale });
  return draft ? { to: `${order}/pay?answer`, draft: { form: "pay_again", content: draft } } : { to: order };
});
