import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { recordBalance } from "#lib/paygate/record-balance.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
const readings = () => database.sql`select flooz_xof, tmoney_xof from balance_readings order by read_at`;

test("a clear answer is kept, again and again, and two clicks are one question", async () => {
  gateway.script.answer = () => json({ flooz: "12345678901", tmoney: 700 });
  expect(await recordBalance()).toEqual({ ok: true, value: undefined });
  expect(await recordBalance()).toEqual({ ok: true, value: undefined });
  expect(gateway.seen).toHaveLength(1);
  await advanceClock(database.sql, 21);
  gateway.script.answer = () => json({ flooz: 0, tmoney: 800 });
  await recordBalance();
  expect([...(await readings())]).toEqual([
    { flooz_xof: "12345678901", tmoney_xof: "700" },
    { flooz_xof: "0", tmoney_xof: "800" },
  ]);
});

test("an unclear answer is no reading", async () => {
  await advanceClock(database.sql, 21);
  const before = (await readings()).length;
  for (const body of [{ flooz: null, tmoney: 1 }, {}, { error_code: 401 }]) {
    gateway.script.answer = () => json(body);
    expect(await recordBalance()).toEqual({ ok: false, reason: "balance_unclear" });
  }
  expect(await readings()).toHaveLength(before);
});
