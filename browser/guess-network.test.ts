import { expect, test } from "vitest";
import { guessNetwork } from "./guess-network.ts";

test.each([
  ["90", "TMONEY"],
  ["+228 70 12", "TMONEY"],
  ["00228 93 12 34 56", "TMONEY"],
  ["96 12 34 56", "FLOOZ"],
  ["22879", "FLOOZ"],
  ["9", undefined],
  ["94 12 34 56", undefined],
  ["", undefined],
])("%s is probably of %s", (phone, network) => {
  expect(guessNetwork(phone)).toBe(network);
});
