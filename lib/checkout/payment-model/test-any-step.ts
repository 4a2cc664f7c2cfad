import fc from "fast-check";
import type { PayWord, StatusWord } from "#lib/checkout/payment-model/test-states.ts";

const which = { order: fc.nat(1), attempt: fc.nat(4) };
const named = fc.oneof(
  { weight: 2, arbitrary: fc.constant("own" as const) },
  fc.constantFrom("other" as const, "none" as const),
);
const statusWord: fc.Arbitrary<StatusWord> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      word: fc.constant("paid" as const),
      amount: fc.constantFrom("none" as const, "less" as const, "equal" as const, "more" as const),
      reference: named,
    }),
  },
  { weight: 2, arbitrary: fc.record({ word: fc.constant("pending" as const), reference: named }) },
  {
    weight: 6,
    arbitrary: fc.record({
      word: fc.constantFrom(
        ...(["expired", "cancelled", "not_found", "not_found", "unclear", "contradiction"] as const),
      ),
    }),
  },
);
const payWord = fc.constantFrom<PayWord[]>(
  ...(["registered", "registered", "registered", "unclear", "unclear"] as const),
  ...(["invalid_token", "invalid_parameters", "duplicate"] as const),
);
const weather = fc.record({
  pay: payWord,
  status: statusWord,
  slowS: fc.constantFrom(0, 0, 0, 0, 25, 70),
  dies: fc.constantFrom(false, false, false, false, false, true),
});
const kind = <Name extends string>(name: Name) => fc.constant(name);

/** One thing that a shopper, the gateway, a worker, a member of staff or time may do. */
export const anyStep = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({ kind: kind("settle"), ...which, weather, copies: fc.constantFrom(1, 1, 3) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind("wait"),
      seconds: fc.constantFrom(
        ...[1, 5, 20, 21, 59, 60, 61, 300, 600, 900, 1_800, 3_600, 86_400, 259_200, 259_201],
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("expire") }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind("pay_again"), ...which, isStale: fc.constantFrom(false, false, true) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("offer"), ...which }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("cancel"), ...which, byStaff: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("close"),
      ...which,
      closing: fc.constantFrom("refunded" as const, "written_off" as const, "accepted" as const),
      more: fc.constantFrom(-1, 0, 0, 7),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("callback"), ...which, amount: fc.nat(20_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("place"),
      method: fc.constantFrom("prompt" as const, "hosted_page" as const),
      quantity: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("count_stock"), spare: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("pause"), isPaused: fc.boolean(), isBreakerOpen: fc.boolean() }),
  },
);
type StepOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type Step = StepOf<typeof anyStep>;
