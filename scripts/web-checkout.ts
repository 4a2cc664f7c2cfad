import type { IncomingMessage, ServerResponse } from "node:http";
import { readCartHeader } from "#lib/cart/cart-header.ts";
import { answerCheckout, answerLost } from "#lib/checkout/answer-checkout.ts";
import type { CheckoutAnswer } from "#lib/checkout/checkout-state.ts";
import { withAnswerGiven } from "#lib/checkout/given-answer.ts";
import { addressOf } from "#lib/client-address.ts";
import { splitLocalePath } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { isOwnOrigin } from "#lib/same-origin.ts";
import { asRequest, readBody } from "./web-exchange.ts";
import { answerRefusal } from "./web-refusal.ts";

/** The checkout's form, as every browser posts it. */
export function isCheckoutForm({ method, headers }: IncomingMessage, pathname: string): boolean {
  return (
    method === "POST" &&
    splitLocalePath(pathname).path === "/checkout" &&
    headers["content-type"]?.startsWith("multipart/form-data") === true
  );
}

/**
 * Places the order of a checkout form past the framework, which costs several times what the order does, and leads to
 * its page. After a refusal the page is rendered as if it were opened, with the answer on it. What no form of ours
 * sends is refused.
 */
export async function answerCheckoutForm(
  request: IncomingMessage,
  response: ServerResponse,
  render: (request: IncomingMessage) => Promise<void>,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined || response.headersSent) return;
  const asked = asRequest(request, body);
  // Who names no origin at all is an old browser, or none.
  const isForeign = request.headers.origin !== undefined && !isOwnOrigin(asked.headers);
  if (isForeign) return answerRefusal(request, response, { status: 403, reason: "Forbidden" });
  const form = await asked.formData().catch(() => undefined);
  if (!form) return answerRefusal(request, response, { status: 400, reason: "Bad request" });
  const answer = await answerOf(asked, form);
  if ("orderPath" in answer) {
    response.writeHead(303, { Location: answer.orderPath, "Cache-Control": "no-store" }).end();
    return;
  }
  request.method = "GET";
  await withAnswerGiven(answer, () => render(request));
}

async function answerOf({ headers }: Request, form: FormData): Promise<CheckoutAnswer> {
  try {
    return await answerCheckout(form, {
      cartToken: readCartHeader(headers.get("cookie")),
      address: addressOf(headers.get("x-forwarded-for")),
    });
  } catch (error) {
    log.warn("a checkout form could not be answered", { error });
    return answerLost(form);
  }
}
