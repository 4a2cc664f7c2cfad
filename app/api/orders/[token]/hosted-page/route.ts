import { formHandler } from "#lib/forms/form-handler.ts";
import { offerPage } from "#lib/payments/offer-page.ts";

/** The shopper's click on "pay on the gateway's page". */
export const POST = formHandler<{ token: string }>(async ({ params: { token } }) => {
  const order = `/orders/${encodeURIComponent(token)}`;
  const offered = await offerPage(token);
  return { to: offered.ok ? `${order}/hosted-page` : `${order}?refused=${offered.reason}` };
});
