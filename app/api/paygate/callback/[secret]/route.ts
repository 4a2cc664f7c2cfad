import { env } from "#lib/env.ts";
import { killPoint } from "#lib/kill-point.ts";
import { log } from "#lib/log.ts";
import { isCallbackSecret, largestCallbackBytes, readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

/**
 * The gateway's callback. It carries no signature, so it is a hint and nothing more; whatever is posted under the
 * right address gets the same answer, so that nothing can be learnt by posting.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  if (!isCallbackSecret((await params).secret, env.paygateCallbackSecrets))
    return new Response("Not found", { status: 404 });
  const rawBody = Buffer.from(await request.arrayBuffer());
  if (rawBody.byteLength > largestCallbackBytes) return new Response("Too large", { status: 413 });
  killPoint("callback_unstored");
  try {
    await recordCallback(rawBody, readCallback(rawBody, request.headers.get("content-type") ?? ""));
  } catch (error) {
    // Not written down is not received: 503 asks the gateway to come again, and the polls find the payment anyway.
    log.error("callback could not be kept", { error });
    return tryLater();
  }
  killPoint("callback_unanswered");
  return new Response("ok", { headers: { "cache-control": "no-store" } });
}
