import { answerQuantity } from "#lib/cart/answer-quantity.ts";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { cartAnswer } from "#lib/cart/cart-draft.ts";
import { formHandler } from "#lib/forms/form-handler.ts";

export const POST = formHandler(async ({ form, locale }) =>
  cartAnswer(await answerQuantity(form, await readCartToken(), locale)),
);
