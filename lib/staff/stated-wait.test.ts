import { expect, test } from "vitest";
import { wordsIn } from "#lib/i18n/words.ts";
import { statedWait } from "#lib/staff/stated-wait.ts";

test.each([
  [1, "une seconde", "a second"],
  [10, "10 secondes", "10 seconds"],
  [119, "119 secondes", "119 seconds"],
  [120, "2 minutes", "2 minutes"],
  [121, "3 minutes", "3 minutes"],
  [900, "15 minutes", "15 minutes"],
])("%i s is told as « %s »", (waitS, french, english) => {
  const told = (locale: "fr" | "en") => wordsIn(locale, "admin")("signIn.too_many_tries", statedWait(waitS));
  expect(told("fr")).toBe(`Trop d’essais. Attendez ${french}, puis réessayez.`);
  expect(told("en")).toBe(`Too many tries. Wait ${english}, then try again.`);
});
