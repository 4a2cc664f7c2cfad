import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { lookUpMinutes, lookUpOrder, lookUpTries } from "#lib/orders/look-up-order.ts";

process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
const database = useTestDatabase();

async function arrange() {
  const { token } = await arrangeOrder(database.sql);
  const [row] = await database.sql`select code, customer_phone as phone from orders where token = ${token}`;
  return { token, code: String(row?.code), phone: String(row?.phone) };
}

test("phone and code of one order lead to its page", async () => {
  const { token, code, phone } = await arrange();
  expect(await lookUpOrder(phone, code, "192.0.2.1")).toEqual({ ok: true, value: { token } });
  expect(await lookUpOrder(phone, code, undefined)).toEqual({ ok: true, value: { token } });
});

test("an unknown phone, an unknown code and two that do not belong together are one refusal", async () => {
  const [mine, other] = [await arrange(), await arrange()];
  const refusals = await Promise.all([
    lookUpOrder("99999999", mine.code, "192.0.2.2"),
    lookUpOrder(mine.phone, "ZZZZZZZZ", "192.0.2.2"),
    lookUpOrder(mine.phone, other.code, "192.0.2.2"),
    lookUpOrder("99999998", "ZZZZZZZZ", "192.0.2.2"),
  ]);
  for (const refusal of refusals) expect(refusal).toEqual({ ok: false, reason: "no_such_order" });
});

test("a phone has ten tries in a quarter of an hour from whichever addresses, then even the right code waits", async () => {
  const { token, code, phone } = await arrange();
  const tries = Array.from({ length: lookUpTries.phone + 5 }, (_, index) =>
    lookUpOrder(phone, "ZZZZZZZZ", `198.51.100.${index}`),
  );
  const reasons = (await Promise.all(tries)).map((answer) => (answer.ok ? "found" : answer.reason));
  expect(reasons.filter((reason) => reason === "no_such_order")).toHaveLength(lookUpTries.phone);
  expect(reasons.filter((reason) => reason === "too_many_tries")).toHaveLength(5);
  expect(await lookUpOrder(phone, code, "198.51.100.99")).toEqual({ ok: false, reason: "too_many_tries" });

  await advanceClock(database.sql, lookUpMinutes * 60 + 1);
  expect(await lookUpOrder(phone, code, "198.51.100.99")).toEqual({ ok: true, value: { token } });
});

test("knocking while it is shut keeps nobody out for longer", async () => {
  const { token, code, phone } = await arrange();
  for (let knock = 0; knock < lookUpTries.phone; knock++) await lookUpOrder(phone, "ZZZZZZZZ", undefined);
  await advanceClock(database.sql, lookUpMinutes * 60 - 5);
  expect(await lookUpOrder(phone, "ZZZZZZZZ", undefined)).toMatchObject({ reason: "too_many_tries" });
  await advanceClock(database.sql, 10);
  expect(await lookUpOrder(phone, code, undefined)).toEqual({ ok: true, value: { token } });
});

test("an address that walks through phones is stopped; another one is not", async () => {
  const { token, code, phone } = await arrange();
  const walk = Array.from({ length: lookUpTries.address }, (_, index) =>
    lookUpOrder(`91${String(index).padStart(6, "0")}`, code, "203.0.113.7"),
  );
  expect((await Promise.all(walk)).every((answer) => !answer.ok && answer.reason === "no_such_order")).toBe(
    true,
  );
  expect(await lookUpOrder(phone, code, "203.0.113.7")).toEqual({ ok: false, reason: "too_many_tries" });
  expect(await lookUpOrder(phone, code, "203.0.113.8")).toEqual({ ok: true, value: { token } });
});

test("neither phones nor addresses can be read where tries are counted, and a day later they are gone", async () => {
  const { phone } = await arrange();
  await lookUpOrder(phone, "ZZZZZZZZ", "203.0.113.200");
  const before = await database.sql`select bucket from address_tries`;
  expect(before.length).toBeGreaterThan(2);
  expect(JSON.stringify(before)).not.toMatch(new RegExp(`${phone}|203\\.0\\.113`));
  await advanceClock(database.sql, 25 * 3600);
  for (let visit = 0; visit < 10; visit++) await lookUpOrder("99999997", "ZZZZZZZZ", undefined);
  expect(await database.sql`select bucket from address_tries`).toHaveLength(1);
});
