import { expect, test } from "vitest";
import { alertMessage, type ToldAlert } from "#lib/notifications/alert-message.ts";
import { alertKinds } from "#lib/staff/alert.ts";

const alert: ToldAlert = {
  id: "a1",
  kind: "oldest_unsettled",
  subject: "",
  detail: { orderCode: "ABCD2345", minutes: 31, count: 2 },
  copies: 3,
  raisedAt: "2026-11-25T08:00:00.000Z",
  shopName: "Asigamé",
};
const messageOf = (fields: Partial<ToldAlert>) =>
  alertMessage({ ...alert, ...fields }, "https://shop.example");

test("says in both languages what happened, what to do, and where", () => {
  const { title, text, texts, url } = messageOf({});
  expect(title).toBe("[Asigamé] Un paiement reste trop longtemps sans réponse");
  expect(texts.fr.split("\n").slice(2)).toEqual([
    "Commande\u00a0: ABCD2345",
    "Minutes\u00a0: 31",
    "Nombre\u00a0: 2",
    "Nombre de fois\u00a0: 3",
    "À lire et à marquer comme vue dans l’administration\u00a0: https://shop.example/admin/gateway",
  ]);
  expect(texts.en).toContain("https://shop.example/en/admin/gateway");
  expect(text.indexOf(texts.fr)).toBeLessThan(text.indexOf(texts.en));
  expect(url).toBe("https://shop.example/admin/gateway");
});

test("leads to the order that it is about", () => {
  const subject = "0190c0de-0000-4000-8000-000000000001";
  expect(messageOf({ subject }).url).toBe(`https://shop.example/admin/orders/${subject}`);
});

test.each(alertKinds)("has words for %s, with no placeholder left", (kind) => {
  expect(messageOf({ kind, subject: "pay" }).text).not.toMatch(/[{}]|undefined/);
});

test.each([
  ["a phone", "90123456"],
  ["a phone as people write it", "+228 90 12 34 56"],
  ["a key", "9f1c2b7a-77aa-4a1f-9c55-2f3d0a1b2c3d"],
  ["a token", "Zk3v_9QpL0aXw2TtR7uYb1"],
])("never tells %s, wherever it was put", (_name, secret) => {
  const told = messageOf({
    subject: `about ${secret}`,
    detail: { reason: secret, tries: 90_123_456, customer: secret, network: `FLOOZ ${secret}` },
  });
  expect(JSON.stringify(told)).not.toContain(secret);
  expect(JSON.stringify(told)).not.toContain("90123456");
});

test("money stays whole, and days stay readable", () => {
  const told = messageOf({ subject: "2026-11-24", detail: { differenceXof: -12_500_000 } });
  expect(told).toMatchObject({ subject: "2026-11-24", detail: { differenceXof: -12_500_000 } });
});
