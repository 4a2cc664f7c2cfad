import { formHandler } from "#lib/forms/form-handler.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";

/** Ends an unpaid order at its shopper's wish. Whatever came of it, the order's page tells it. */
export const POST = formHandler<{ token: string }>(async ({ params: { token } }) => {
  const order = `/orders/${encodeURIComponent(token)}`;
  const cancelled = await cancelOrder({ token }, "shopper");
  return { to: cancelled.ok ? order : `${order}?refused=${cancelled.reason}` };
});
