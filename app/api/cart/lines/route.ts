import { answerAddition } from "#lib/cart/answer-addition.ts";
import { readCartToken, writeCartToken } from "#lib/cart/cart-cookie.ts";
import { cartAnswer } from "#lib/cart/cart-draft.ts";
import { formHandler } from "#lib/forms/form-handler.ts";

/** Adds to the cart; the first time, this is what gives the shopper a cookie. The cart tells what came of it. */
export const POST = formHandler(async ({ form, locale, wantsJson }) => {
  const { token, ...answer } = await answerAddition(form, await readCartToken(), locale);
  if (token !== undefined) await writeCartToken(token);
  const to = wantsJson ? `/api/cart/summary?locale=${locale}` : "/cart?answer";
  return cartAnswer({ about: "addition", ...answer }, to);
});
