import { request } from "undici";
import type { AlertMessage } from "#lib/notifications/alert-message.ts";

const wholeCallTimeoutMs = 8_000;

/**
 * Posts an alert as JSON to the merchant's own address. Throws unless it is taken with a 2xx: a redirect is not followed,
 * and the address, of which a part is often a secret, is in no error.
 */
export async function postWebhook(url: string, message: AlertMessage): Promise<void> {
  const status = await post(url, message).catch((error: { name?: string; code?: string }) => {
    throw new Error(`The alert webhook did not answer (${error.code ?? error.name}).`);
  });
  if (status < 200 || status > 299) throw new Error(`The alert webhook answered ${status}.`);
}

async function post(url: string, message: AlertMessage): Promise<number> {
  const { statusCode, body } = await request(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(wholeCallTimeoutMs),
  });
  await body.dump();
  return statusCode;
}
