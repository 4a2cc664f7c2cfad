import { readCartHeader } from "#lib/cart/cart-header.ts";
import { answerCheckout } from "#lib/checkout/answer-checkout.ts";
import { addressOf } from "#lib/client-address.ts";
import { log } from "#lib/log.ts";
import { isOwnOrigin } from "#lib/same-origin.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

/**
 * Places the order for a page whose scripts have arrived and tells where its page is (`orderPath`). After a refusal the
 * form is sent again as without scripts, which renders what it says: the same form twice is one order, or none twice.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response("Forbidden", { status: 403 });
  const form = await request.formData().catch(() => undefined);
  if (!form) return new Response("Bad request", { status: 400 });
  try {
    const answer = await answerCheckout(form, {
      cartToken: readCartHeader(request.headers.get("cookie")),
      address: addressOf(request.headers.get("x-forwarded-for")),
    });
    return Response.json("orderPath" in answer ? answer : { orderPath: null }, {
      headers: { "cache-control": "no-store" },
    });
  } catch (error) {
    log.warn("an order could not be placed for now", { error });
    return tryLater();
  }
}
