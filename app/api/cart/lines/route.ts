import { answerAddition } from "#lib/cart/answer-addition.ts";
import { cartHeader, readCartHeader } from "#lib/cart/cart-header.ts";
import { log } from "#lib/log.ts";
import { isOwnOrigin } from "#lib/same-origin.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

/**
 * Adds to the cart for a page whose script has arrived: the same as its form, without rendering the page again, which
 * costs the server many times what adding does. Without scripts, or when this fails, the form does it itself.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response("Forbidden", { status: 403 });
  const form = await request.formData().catch(() => undefined);
  if (!form) return new Response("Bad request", { status: 400 });
  try {
    const { token, ...answered } = await answerAddition(form, readCartHeader(request.headers.get("cookie")));
    const headers = new Headers({ "cache-control": "no-store" });
    if (token !== undefined) headers.append("set-cookie", cartHeader(token));
    return Response.json(answered, { headers });
  } catch (error) {
    log.warn("nothing could be added to a cart for now", { error });
    return tryLater();
  }
}
