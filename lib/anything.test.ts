import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "#lib/i18n/locale.ts";
import { addUp, formatXof } from "#lib/money.ts";
import { formatPhone, guessNetwork, isMobile, maskPhone, parsePhone } from "#lib/phone.ts";

describe("numbers of phones", () => {
  const mobile = fc.stringMatching(/^(7[0-389]|9[0-36-9])[0-9]{6}$/);
  const space = fc.constantFrom("", " ", "-", ".", "  ");

  test("a mobile of Togo is understood however it is grouped and prefixed, and found again in its own writing", () => {
    const prefix = fc.constantFrom("", "+228", "00228", "+228 ", "00228 ");
    fc.assert(
      fc.property(mobile, prefix, fc.array(space, { minLength: 7, maxLength: 7 }), (digits, before, gaps) => {
        const written = before + [...digits].map((digit, at) => digit + (gaps[at] ?? "")).join("");
        fc.pre(written.length <= 32);
        expect(parsePhone(written)).toBe(digits);
        expect(parsePhone(formatPhone(digits))).toBe(digits);
      }),
      { numRuns: 500 },
    );
  });

  test("whatever is typed gives eight digits or nothing, and only a mobile is one", () => {
    const typed = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[+0-9 ().-]{0,34}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const digits = parsePhone(text);
        if (digits === undefined) return;
        expect(digits).toMatch(/^[0-9]{8}$/);
        expect(text.replaceAll(/\D/g, "").endsWith(digits)).toBe(true);
        expect(guessNetwork(digits) !== undefined).toBe(isMobile(digits));
        expect(maskPhone(digits).replaceAll(/\D/g, "")).toBe(digits.slice(-2));
      }),
      { numRuns: 300 },
    );
  });
});

describe("money", () => {
  const line = fc.record({
    unitPriceXof: fc.integer({ min: 1, max: 10_000_000 }),
    quantity: fc.integer({ min: 1, max: 99 }),
  });

  test("whole francs in, whole francs out, in whatever order the lines stand", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 50 }), fc.nat(100_000), (lines, delivery) => {
        const sum = addUp(lines, delivery);
        expect(addUp(lines.toReversed(), delivery)).toEqual(sum);
        expect(Number.isSafeInteger(sum.totalXof)).toBe(true);
        expect(sum.totalXof).toBe(sum.subtotalXof - sum.discountXof + sum.deliveryXof);
        const oneByOne = lines.flatMap((one) => Array.from({ length: one.quantity }, () => one.unitPriceXof));
        expect(sum.subtotalXof).toBe(oneByOne.reduce((total, price) => total + price, 0));
      }),
    );
  });

  test("an amount is written so that its digits read back, in one piece that no line breaks", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom(...locales),
        (amountXof, locale) => {
          const written = formatXof(amountXof, locale);
          expect(Number(written.replaceAll(/\D/g, ""))).toBe(amountXof);
          expect(written).not.toMatch(/[ \u202f\n]/);
        },
      ),
    );
  });

  test("what is no whole number of francs is never written", () => {
    const broken = fc.oneof(
      fc.double().filter((value) => !Number.isSafeInteger(value)),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(broken, fc.constantFrom(...locales), (value, locale) => {
        expect(() => formatXof(value, locale)).toThrow(RangeError);
      }),
    );
  });
});
