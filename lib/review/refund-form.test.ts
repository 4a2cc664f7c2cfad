import { expect, test } from "vitest";
import { fulfilmentStatuses, returnOf } from "#lib/orders/fulfilment-status.ts";
import { oweRefundForm, readRefund } from "#lib/review/refund-form.ts";

const base = {
  orderId: "c0ffee00-0000-4000-8000-000000000000",
  locale: "fr",
  seenFulfilment: "preparing",
  note: "Article abîmé",
};
const read = (fields: Record<string, unknown>) => {
  const parsed = oweRefundForm.safeParse({ ...base, ...fields });
  return parsed.success ? readRefund(parsed.data) : "broken";
};

test("a box ticked or not, and a reason on one line", () => {
  expect(read({ note: "  Plus\r\nen   stock ", restock: "preparing" })).toEqual({
    ok: true,
    value: { note: "Plus en stock", isRestocked: true, seenFulfilment: "preparing" },
  });
  expect(read({ note: "x".repeat(200) })).toMatchObject({ value: { isRestocked: false } });
});

test.each(["", "   ", "\r\n"])("the reason %j is none", (note) => {
  expect(read({ note })).toEqual({ ok: false, reason: "note_needed" });
});

test.each([
  { note: "x".repeat(201) },
  { note: undefined },
  { note: "a\u0000b" },
  { note: "a\u202eb" },
  { note: ["a", "b"] },
  { restock: "yes" },
  { restock: ["preparing", "preparing"] },
  { restock: "shipped" },
  { seenFulfilment: "lost" },
  { seenFulfilment: "delivered", restock: "delivered" },
  { orderId: "1" },
  { locale: "de" },
  { amountXof: "1" },
])("%j is none of our forms", (fields) => {
  expect(read(fields)).toBe("broken");
});

test("goods come back by themselves only while they are in the shop", () => {
  expect(fulfilmentStatuses.map((fulfilment) => [fulfilment, returnOf(fulfilment)])).toEqual([
    ["none", "by_default"],
    ["preparing", "by_default"],
    ["ready", "by_default"],
    ["shipped", "on_wish"],
    ["delivered", "never"],
  ]);
});
