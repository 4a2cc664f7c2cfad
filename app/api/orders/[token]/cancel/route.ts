import { formHandler } from "#lib/forms/form-handler.ts";
import { cancelOrder } from "#lib/payments/cancel-order.ts";

/**
 * Ends an unpaid order at its shopper's wish. Whatever came of it, the order's page tells it; one that is closed already
 * (the form was sent twice) has nothing to refuse.
 */
export const POST = formHandler<{ token: string }>(async ({ params: { token } }) => {
  const order = `/orders/${encodeURIComponent(token)}`;
  const cancelled = await cancelOrder({ token }, "shopper");
  const isClosed = cancelled.ok || cancelled.reason === "order_closed";
  return { to: isClosed ? order : `${order}?refused=${cancelled.reason}` };
});
