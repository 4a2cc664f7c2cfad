import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  contactForm,
  holdForm,
  hostedPageForm,
  limitsForm,
  networkNamesForm,
  networkPauseForm,
} from "#lib/settings/settings-form.ts";

const limits = {
  locale: "fr",
  minTotalXof: "100",
  maxTotalXof: "1 000 000",
  secondPersonAboveXof: "50000",
  addressPaymentsPerHour: "300",
};
const contact = { locale: "fr", shopName: "Asigamé", contactPhone: "" };
const names = {
  locale: "en",
  tmoneyName: "Mixx by Yas",
  tmoneyFormerName: "T-Money",
  tmoneyUssd: "*145#",
  floozName: "Moov Money",
  floozFormerName: "Flooz",
  floozUssd: "*155*4*1#",
};
const reads = (schema: z.ZodObject, fields: object) => schema.safeParse(fields).success;

describe("the hold", () => {
  test.each(["5", "15", "60", " 20 "])("%j minutes are taken", (holdMinutes) => {
    expect(reads(holdForm, { locale: "fr", holdMinutes })).toBe(true);
  });

  test.each([
    "4",
    "61",
    "0",
    "-15",
    "15.5",
    "15,5",
    "1e1",
    "",
    "quinze",
    "0x10",
    "999999999999999999999",
    "١٥",
  ])("%j minutes are refused", (holdMinutes) => {
    expect(reads(holdForm, { locale: "fr", holdMinutes })).toBe(false);
  });
});

describe("the limits", () => {
  test("are read as people write them", () => {
    const spaced = { ...limits, minTotalXof: "1 000", maxTotalXof: "1\u202f000\u00a0000" };
    expect(limitsForm.parse(spaced)).toMatchObject({ minTotalXof: 1_000, maxTotalXof: 1_000_000 });
    expect(reads(limitsForm, { ...limits, secondPersonAboveXof: "0" })).toBe(true);
  });

  test.each([
    { minTotalXof: "0" },
    { minTotalXof: "1000001" },
    { maxTotalXof: "100000001" },
    { maxTotalXof: "-1" },
    { maxTotalXof: "5000.0" },
    { secondPersonAboveXof: "100000001" },
    { secondPersonAboveXof: "" },
    { holdMinutes: "15" },
  ])("%j is refused", (wrong) => {
    expect(reads(limitsForm, { ...limits, ...wrong })).toBe(false);
  });
});

describe("the shop's name and phone", () => {
  test.each([
    ["90 12 34 56", "90123456"],
    ["+228 90 12 34 56", "90123456"],
    ["00228 22 21 00 00", "22210000"],
    ["  ", null],
  ])("phone %j is kept as %j", (contactPhone, kept) => {
    expect(contactForm.parse({ ...contact, contactPhone })).toMatchObject({ contactPhone: kept });
  });

  test.each([
    { contactPhone: "+33 6 12 34 56 78" },
    { contactPhone: "123" },
    { contactPhone: "call us" },
    { shopName: "" },
    { shopName: " A " },
    { shopName: "x".repeat(41) },
    { shopName: "Asi\u0000gamé" },
    { shopName: "Asi\u202egamé" },
    { shopName: ["Asigamé", "Other"] },
  ])("%j is refused", (wrong) => {
    expect(reads(contactForm, { ...contact, ...wrong })).toBe(false);
  });
});

describe("names and codes of the networks", () => {
  test("are taken with their spaces put in order", () => {
    expect(networkNamesForm.parse({ ...names, tmoneyName: "  Mixx  by Yas " })).toEqual(names);
  });

  test.each(["", "145", "*145", "145#", "*#", "**145#", "*145##", "*14a#", "*145* #", "*145#*", "tel:*145#"])(
    "code %j is refused",
    (tmoneyUssd) => {
      expect(reads(networkNamesForm, { ...names, tmoneyUssd })).toBe(false);
    },
  );

  test.each([{ floozName: "" }, { floozFormerName: "x".repeat(41) }, { floozName: "Moov\u0007Money" }])(
    "%j is refused",
    (wrong) => {
      expect(reads(networkNamesForm, { ...names, ...wrong })).toBe(false);
    },
  );
});

describe("Method 2", () => {
  test("is switched on only with its risk understood, and off at any time", () => {
    expect(reads(hostedPageForm, { locale: "fr", to: "on" })).toBe(false);
    expect(reads(hostedPageForm, { locale: "fr", to: "on", understood: "yes" })).toBe(false);
    expect(reads(hostedPageForm, { locale: "fr", to: "on", understood: "on" })).toBe(true);
    expect(reads(hostedPageForm, { locale: "fr", to: "off" })).toBe(true);
    expect(reads(hostedPageForm, { locale: "fr", to: "maybe", understood: "on" })).toBe(false);
  });
});

test("a field more or a field less is a broken form", () => {
  expect(reads(networkPauseForm, { locale: "fr", noteFr: "", noteEn: "", hostedPageIsOn: "on" })).toBe(false);
  expect(reads(networkPauseForm, { locale: "fr", noteFr: "" })).toBe(false);
  expect(reads(contactForm, { ...contact, hostedPageIsOn: "true" })).toBe(false);
});
