import { readCartHeader } from "#lib/cart/cart-header.ts";
import { answerCheckout } from "#lib/checkout/answer-checkout.ts";
import { addressOf } from "#lib/client-address.ts";
import { log } from "#lib/log.ts";
import { isOwnOrigin } from "#lib/same-origin.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

/**
 * Places the order for a page whose scripts have arrived. It tells where the order's page is, or what the form shows
 * again (`CheckoutAnswer`).
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
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    log.warn("an order could not be placed for now", { error });
    return tryLater();
  }
}
