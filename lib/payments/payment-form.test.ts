import { expect, test } from "vitest";
import { readPaymentForm } from "#lib/payments/payment-form.ts";

const honest = {
  locale: "fr",
  seenNumber: "1",
  network: "FLOOZ",
  phone: "79 12 34 56",
};

function read(fields: Record<string, string | undefined>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...honest, ...fields }))
    if (value !== undefined) form.set(name, value);
  return readPaymentForm(form);
}

test("an honest form is read, its number in eight digits", () => {
  expect(read({}).data).toEqual({ ...honest, seenNumber: 1, phone: "79123456" });
});

test.each([
  ["network", undefined, "network_missing"],
  ["network", "", "network_missing"],
  ["network", "MPESA", "network_missing"],
  ["phone", "", "phone_missing"],
  ["phone", "12", "phone_unreadable"],
  ["phone", "22 21 12 34", "phone_not_mobile"],
])("%s %j is refused as %s", (name, value, reason) => {
  const issues = read({ [name]: value }).error?.issues ?? [];
  expect(issues.map(({ path, message }) => [path[0], message])).toEqual([[name, reason]]);
});

test.each([
  { token: "A".repeat(27) },
  { seenNumber: "0" },
  { seenNumber: "1.5" },
  { locale: "de" },
  { amountXof: "1" },
])("%j is no form of ours", (fields) => {
  expect(read(fields).success).toBe(false);
});
