import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { hangUp, json } from "#lib/paygate/scripted-gateway.ts";
import { checkQuarantine } from "#lib/quarantine/check-quarantine.ts";
import { pruneCallbacks } from "#lib/quarantine/prune-callbacks.ts";
import { takeCallback } from "#lib/quarantine/take-callback.ts";
import { post, useQuarantine } from "#lib/quarantine/test-quarantine.ts";

const database = useTestDatabase();
const { gateway, gatewayKnows, inbox, cases, jobs } = useQuarantine(database);
const minute = 60;
const hour = 3600;
const day = 24 * hour;

describe("what is asked again, and when it is left", () => {
  test("not found four times, at growing distance: then left", async () => {
    await post({ identifier: "GONE" });
    for (const [tries, dueIn] of [
      [1, minute],
      [2, 15 * minute],
      [3, 4 * hour],
    ] as const) {
      await checkQuarantine();
      expect(await inbox()).toMatchObject([
        { check_count: tries, check_outcome: "not_found", due_in: dueIn },
      ]);
      await advanceClock(database.sql, dueIn);
    }
    await checkQuarantine();
    expect(await inbox()).toMatchObject([{ check_count: 4, next_check_at: null }]);
    await advanceClock(database.sql, 100 * hour);
    expect(await checkQuarantine()).toBe(0);
  });

  test("not found at first, then paid: the callback had come before the gateway's own books", async () => {
    await post({ identifier: "EARLY" });
    await checkQuarantine();
    gatewayKnows("EARLY", 424_210, { amount: 200 });
    await advanceClock(database.sql, minute);
    await checkQuarantine();
    expect(await cases("EARLY")).toMatchObject([{ amount_xof: 200 }]);
  });

  test("left, but told again an hour later: asked once more", async () => {
    await post({ identifier: "LATE" });
    for (const dueIn of [minute, 15 * minute, 4 * hour, hour + 1]) {
      await checkQuarantine();
      await advanceClock(database.sql, dueIn);
    }
    expect(await checkQuarantine()).toBe(0);
    gatewayKnows("LATE", 424_211);
    await post({ identifier: "LATE" });
    expect(await checkQuarantine()).toBe(1);
    expect(await cases("LATE")).toHaveLength(1);
  });

  test.each([
    ["an outage", hangUp, "unclear"],
    ["a pending payment", json({ status: 2, tx_reference: 9 }), "pending"],
  ] as const)("%s burns no try and is asked about for three days", async (_name, answer, outcome) => {
    gateway.script.answer = () => answer;
    await post({ identifier: "WAITING" });
    let asked = 0;
    for (let passedS = 0; passedS < 80 * hour; passedS += hour) {
      asked += await checkQuarantine();
      expect(await inbox()).toMatchObject([{ check_count: 0, check_outcome: outcome }]);
      await advanceClock(database.sql, hour);
    }
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThan(30);
    expect(await inbox()).toMatchObject([{ next_check_at: null }]);
  });

  test("a worker that dies with its question loses nothing: the callback and the slot come back", async () => {
    await post({ identifier: "DIES" });
    expect(await takeCallback()).toMatchObject({ identifier: "DIES", clearNos: 0 });
    expect(await checkQuarantine()).toBe(0);
    await advanceClock(database.sql, 21);
    expect(await checkQuarantine()).toBe(1);
    expect(await inbox()).toMatchObject([{ check_count: 1 }]);
    const [slots] =
      await database.sql`select count(*)::int as n from quarantine_slots where free_at > clock_now()`;
    expect(slots?.n).toBe(2);
    await advanceClock(database.sql, 61);
    const [free] =
      await database.sql`select count(*)::int as n from quarantine_slots where free_at <= clock_now()`;
    expect(free?.n).toBe(10);
  });

  test("rubbish that names nothing is kept and never asked about", async () => {
    await post({});
    await post({ tx_reference: "not a number" });
    const body = Buffer.from("�\u0000<html>");
    await recordCallback(body, readCallback(body, "text/html"));
    expect(await inbox()).toMatchObject([
      { next_check_at: null },
      { next_check_at: null },
      { next_check_at: null },
    ]);
    expect(await jobs()).toHaveLength(0);
    expect(await checkQuarantine()).toBe(0);
  });
});

test("what the gateway never knew is forgotten 30 days after it last came; evidence never, nor what waits", async () => {
  await post({});
  await post({ identifier: "JUNK" });
  await post({ identifier: "MONEY" });
  for (const dueIn of [minute, 15 * minute, 4 * hour, 0]) {
    gatewayKnows("MONEY", 424_220);
    await checkQuarantine();
    await advanceClock(database.sql, dueIn);
  }
  await post({ identifier: "WAITS" });
  expect(await inbox()).toMatchObject([
    { identifier: null },
    { identifier: "JUNK", check_count: 4, next_check_at: null },
    { identifier: "MONEY" },
    { identifier: "WAITS" },
  ]);
  await advanceClock(database.sql, 29 * day);
  expect(await pruneCallbacks()).toBe(0);
  await advanceClock(database.sql, 2 * day);
  expect(await pruneCallbacks()).toBe(2);
  expect(await pruneCallbacks()).toBe(0);
  expect((await inbox()).map(({ identifier }) => identifier)).toEqual(["MONEY", "WAITS"]);
});
