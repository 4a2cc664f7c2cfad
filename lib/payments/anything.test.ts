import fc from "fast-check";
import { expect, test } from "vitest";
import { proveAmount } from "#lib/payments/amount-proof.ts";
import { nextPollDelayS } from "#lib/payments/poll-schedule.ts";

const threeDays = 72 * 3600;
const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true });

test("whenever and however luck has it, the next question comes within the promised gap, and never at once", () => {
  fc.assert(
    fc.property(fc.double({ min: -10, max: threeDays + 10, noNaN: true }), chance, (ageS, luck) => {
      const delayS = nextPollDelayS(ageS, () => luck);
      if (ageS >= threeDays) {
        expect(delayS).toBeUndefined();
        return;
      }
      const promisedS = ageS < 119.5 ? 30 : ageS < 3_600 ? 300 : ageS < 86_400 ? 1_800 : 6 * 3_600;
      expect(delayS).toBeGreaterThan(0.3);
      expect(delayS).toBeLessThanOrEqual(promisedS + 0.5);
    }),
    { numRuns: 2_000 },
  );
});

test("followed to its end, the schedule asks some 80 to 120 times and then no more", () => {
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 50 }), (lucks) => {
      let [ageS, questions] = [0, 0];
      for (;;) {
        const delayS = nextPollDelayS(ageS, () => lucks[questions % lucks.length] ?? 0);
        if (delayS === undefined) break;
        ageS += delayS;
        questions++;
        expect(questions).toBeLessThan(120);
      }
      expect(questions).toBeGreaterThan(60);
      expect(ageS).toBeGreaterThanOrEqual(threeDays);
    }),
  );
});

const reference = fc.constantFrom("7", "8");
const attempt = fc.record({
  method: fc.constantFrom("prompt" as const, "hosted_page" as const),
  amountXof: fc.integer({ min: 1, max: 100_000_000 }),
  txReference: fc.option(reference),
  isAcceptedByOwnSend: fc.boolean(),
  pendingSeenTxReference: fc.option(reference),
});
const success = fc.record({
  txReference: reference,
  amountXof: fc.option(fc.integer({ min: 1, max: 100_000_000 }), { nil: undefined }),
});

test("an amount is proven by our own status answer alone, or by our own prompt under its own reference alone", () => {
  fc.assert(
    fc.property(attempt, success, (ours, answer) => {
      const isOurs =
        ours.method === "prompt" &&
        ((ours.isAcceptedByOwnSend && ours.txReference === answer.txReference) ||
          ours.pendingSeenTxReference === answer.txReference);
      const expected = answer.amountXof ?? (isOurs ? ours.amountXof : undefined);
      expect(proveAmount(ours, answer)).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});
