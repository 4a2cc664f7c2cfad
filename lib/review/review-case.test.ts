import { expect, test } from "vitest";
import { orderStatuses } from "#lib/orders/order-status.ts";
import {
  caseClosings,
  mayClose,
  offeredClosings,
  reasonsThatMayClose,
  reviewReasons,
} from "#lib/review/review-case.ts";

test("every reason may be given back; only four may become the order's payment", () => {
  expect(reasonsThatMayClose("refunded")).toEqual([...reviewReasons]);
  expect(reasonsThatMayClose("accepted")).toEqual([
    "success_on_rejected",
    "amount_unproven",
    "underpaid",
    "late_no_stock",
  ]);
});

test("an order to be refunded is refunded; whatever else came in may be written off", () => {
  expect(reasonsThatMayClose("written_off")).toEqual(
    reviewReasons.filter((reason) => reason !== "order_refund"),
  );
  expect(offeredClosings("order_refund", { status: "refund_due", isStockThere: true })).toEqual(["refunded"]);
});

test("acceptance is offered while the order waits, or has expired with its stock still there", () => {
  const accepting = orderStatuses.flatMap((status) =>
    [true, false]
      .filter((isStockThere) => offeredClosings("underpaid", { status, isStockThere }).includes("accepted"))
      .map((isStockThere) => [status, isStockThere]),
  );
  expect(accepting).toEqual([
    ["awaiting_payment", true],
    ["awaiting_payment", false],
    ["expired", true],
  ]);
});

test("what is offered is allowed, and money of nobody pays no order", () => {
  for (const reason of reviewReasons)
    for (const closing of offeredClosings(reason, { status: "awaiting_payment", isStockThere: true }))
      expect(mayClose(reason, closing)).toBe(true);
  expect(offeredClosings("orphan", null)).toEqual(["refunded", "written_off"]);
  expect(caseClosings).toHaveLength(3);
});
