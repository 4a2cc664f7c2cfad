import { answerCode } from "#lib/cart/answer-code.ts";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { cartAnswer } from "#lib/cart/cart-draft.ts";
import { formHandler } from "#lib/forms/form-handler.ts";

/** The code's form stands on the cart and on the checkout, and leads back to where it was sent from. */
export const POST = formHandler(async ({ form, locale, address }) => {
  const { page, ...answer } = await answerCode(form, { cartToken: await readCartToken(), address, locale });
  return cartAnswer({ about: "code", ...answer }, `/${page}?answer`);
});
