import { after } from "next/server";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { localePath } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { largestCallbackBytes, readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { findReturn } from "#lib/payments/queries.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ reference: string }> };

/** Where the gateway's page leads afterwards. Coming back proves nothing: the gateway is asked, and the page tells. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { reference } = await params;
  const found = await findReturn(reference, await readCartToken()).catch(away);
  if (found instanceof Response) return found;
  if (!found) return new Response("Not found", { status: 404 });
  after(() => settlePayment(found.attemptId, "page"));
  const path = found.isOwn ? `/orders/${found.orderToken}?returned` : `/returns/${reference}`;
  return seeOther(localePath(found.locale, path));
}

/** The guide says that the confirmation may be posted here too, so a POST counts as a callback: a hint to ask. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { reference } = await params;
  const found = await findReturn(reference, undefined).catch(away);
  if (found instanceof Response) return found;
  if (!found) return new Response("Not found", { status: 404 });
  const rawBody = Buffer.from(await request.arrayBuffer());
  if (rawBody.byteLength > largestCallbackBytes) return new Response("Too large", { status: 413 });
  try {
    await recordCallback(rawBody, readCallback(rawBody, request.headers.get("content-type") ?? ""));
  } catch (error) {
    return away(error);
  }
  // A browser that the gateway sends back by POST is shown where it is; the gateway itself gets the constant answer.
  if (request.headers.get("accept")?.includes("text/html"))
    return seeOther(`/api/paygate/return/${reference}`);
  return new Response("ok", { headers: { "cache-control": "no-store" } });
}

/** The database is away: nothing was believed and nothing is lost, the polls find the payment anyway. */
function away(error: unknown): Response {
  log.error("return could not be read", { error });
  return new Response("Un instant, réessayez dans une minute. / One moment, try again in a minute.", {
    status: 503,
    headers: {
      "retry-after": "30",
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
