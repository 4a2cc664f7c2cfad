import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { answerCheckout, answerLost } from "#lib/checkout/answer-checkout.ts";
import { formHandler } from "#lib/forms/form-handler.ts";
import { log } from "#lib/log.ts";
import { writeOrderToken } from "#lib/orders/order-cookie.ts";

/** Places the order. Sent again under its key it is the same order, and the same cookie. */
export const POST = formHandler(async ({ form, locale, address }) => {
  const sender = { cartToken: await readCartToken(), address, locale };
  const answer = await answerCheckout(form, sender).catch((error: unknown) => {
    log.warn("a checkout form could not be answered", { error });
    return { state: answerLost(form, locale) };
  });
  if ("state" in answer)
    return { to: "/checkout?answer", draft: { form: "checkout", content: answer.state } };
  await writeOrderToken(answer.token);
  return { to: `/orders/${answer.token}` };
});
