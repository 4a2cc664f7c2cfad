import { describe, expect, test } from "vitest";
import { formatPhone, guessNetwork, isMobile, maskPhone, parsePhone } from "#lib/phone.ts";

describe("a number is accepted however a person writes it", () => {
  test.each([
    ["90 12 34 56"],
    ["90123456"],
    ["+228 90 12 34 56"],
    ["0022890123456"],
    ["228 90123456"],
    ["90-12-34-56"],
    ["90.12.34.56"],
    [" 90123456 "],
  ])("%s", (written) => {
    expect(parsePhone(written)).toBe("90123456");
  });
});

describe("what is not a number of Togo is refused", () => {
  test.each([
    [""],
    ["9012345"],
    ["901234567"],
    ["+33 6 12 34 56 78"],
    ["abc"],
    ["90 12 34 5x"],
    ["++22890123456"],
    ["9".repeat(40)],
    ["٩٠١٢٣٤٥٦"],
  ])("%s", (written) => {
    expect(parsePhone(written)).toBeUndefined();
  });
});

test("the prefix guesses a network, and only mobile prefixes hold money", () => {
  expect(guessNetwork("90123456")).toBe("TMONEY");
  expect(guessNetwork("70123456")).toBe("TMONEY");
  expect(guessNetwork("99123456")).toBe("FLOOZ");
  expect(guessNetwork("79123456")).toBe("FLOOZ");
  expect(isMobile("22212345")).toBe(false);
  expect(isMobile("78123456")).toBe(true);
});

test("a number is shown in pairs to its owner and as two digits to others", () => {
  expect(formatPhone("90123456")).toBe("90 12 34 56");
  expect(maskPhone("90123456")).toBe("••\u00a0••\u00a0••\u00a056");
});
