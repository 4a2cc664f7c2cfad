import { formHandler } from "#lib/forms/form-handler.ts";
import { answerPayment } from "#lib/payments/answer-payment.ts";
import { findLinkedOrder } from "#lib/payments/queries.ts";

/** A payment by somebody who holds the order's pay link, and comes back to that: the order's own page is not theirs. */
export const POST = formHandler<{ link: string }>(async ({ form, params: { link }, address, locale }) => {
  const page = `/pay/${encodeURIComponent(link)}`;
  const token = await findLinkedOrder(link);
  const draft = token && (await answerPayment(form, { token, address, locale }));
  return draft ? { to: `${page}/number?answer`, draft: { form: "pay_link", content: draft } } : { to: page };
});
