import { formHandler } from "#lib/forms/form-handler.ts";
import { answerLookUp } from "#lib/orders/answer-look-up.ts";
import { writeOrderToken } from "#lib/orders/order-cookie.ts";

export const POST = formHandler(async ({ form, locale, address }) => {
  const answer = await answerLookUp(form, address, locale);
  if ("draft" in answer) return { to: "/orders?answer", draft: { form: "look_up", content: answer.draft } };
  await writeOrderToken(answer.token);
  return { to: `/orders/${answer.token}` };
});
