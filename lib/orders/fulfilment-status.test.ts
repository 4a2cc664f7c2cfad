import { expect, test } from "vitest";
import { fulfilmentStatuses, nextFulfilments, returnOf } from "#lib/orders/fulfilment-status.ts";

test("goods of a refunded order go back while they are in the shop, on wish from the road, never from the shopper", () => {
  expect(Object.fromEntries(fulfilmentStatuses.map((status) => [status, returnOf(status)]))).toEqual({
    none: "by_default",
    preparing: "by_default",
    ready: "by_default",
    shipped: "on_wish",
    delivered: "never",
  });
});

test("what is picked up is never shipped, the other way round neither, and an unpaid order does not move", () => {
  const preparing = { status: "paid", fulfilment: "preparing" } as const;
  expect(nextFulfilments({ ...preparing, deliveryKind: "pickup" })).toEqual(["ready"]);
  expect(nextFulfilments({ ...preparing, deliveryKind: "zone" })).toEqual(["shipped"]);
  expect(nextFulfilments({ ...preparing, status: "awaiting_payment", deliveryKind: "zone" })).toEqual([]);
});
