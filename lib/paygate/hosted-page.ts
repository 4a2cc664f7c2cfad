import { env } from "#lib/env.ts";

/**
 * The address of the gateway's own page for one payment (Method 2). It carries the shop's key and an amount that its
 * reader can edit, so it is made at the click, shown once to the shopper, and never stored, logged or believed.
 * The shopper's number is left out: addresses stay in histories. `returnUrl` is where the gateway leads afterwards.
 * Source: gateway.md "Endpoints" (`GET /v1/page`, without `/api`).
 */
export function hostedPageUrl(payment: {
  identifier: string;
  amountXof: number;
  description: string;
  returnUrl: string;
}): string {
  const url = new URL("/v1/page", env.paygateBaseUrl);
  url.search = new URLSearchParams({
    token: env.paygateAuthToken,
    amount: String(payment.amountXof),
    identifier: payment.identifier,
    description: payment.description,
    url: payment.returnUrl,
  }).toString();
  return url.href;
}
