import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock } from "#db/test-shop.ts";
import { checkQuarantine } from "#lib/quarantine/check-quarantine.ts";
import { notFound, post, useQuarantine } from "#lib/quarantine/test-quarantine.ts";

const database = useTestDatabase();
const { gateway, gatewayKnows, postForged, inbox, cases, jobs } = useQuarantine(database);

describe("a flood of forged callbacks", () => {
  test("copies of one body stay one row and one question", async () => {
    for (let copy = 0; copy < 50; copy++) await post({ identifier: "COPIED" });
    await checkQuarantine();
    expect(await inbox()).toMatchObject([{ copies: 50 }]);
    expect(gateway.seen).toHaveLength(1);
  });

  test("is one job, staged for the time at which a question is free again", async () => {
    for (let n = 0; n < 40; n++) await postForged();
    expect(await jobs()).toHaveLength(1);
    await database.sql`delete from graphile_worker._private_jobs`;
    expect(await checkQuarantine()).toBe(10);
    for (let n = 0; n < 40; n++) await postForged();
    const [job, ...others] = await jobs();
    expect(others).toHaveLength(0);
    expect(job?.key).toBe("check_quarantine");
    expect(job?.due_in).toBeGreaterThan(50);
    expect(job?.due_in).toBeLessThanOrEqual(60);
  });

  test("of 3,000, with two workers at once: never more than ten questions in any minute, and ten in most", async () => {
    for (let n = 0; n < 3000; n += 20) await Promise.all(Array.from({ length: 20 }, postForged));
    const askedAt: number[] = [];
    gateway.script.answer = async () => {
      const [row] = await database.sql`select extract(epoch from clock_now())::float8 as at`;
      askedAt.push(row?.at);
      return notFound;
    };
    const worker = async () => {
      for (let round = 0; round < 60; round++) {
        await checkQuarantine();
        // Each worker moves the clock while the other may be in the middle of its questions.
        await advanceClock(database.sql, [3, 11, 1, 7, 0.5, 13][round % 6] ?? 1);
      }
    };
    await Promise.all([worker(), worker()]);
    const times = askedAt.toSorted((a, b) => a - b);
    const within = times.map((from, first) => times.filter((at, n) => n >= first && at < from + 60).length);
    expect(Math.max(...within)).toBe(10);
    const lasted = (times.at(-1) ?? 0) - (times[0] ?? 0);
    expect(times.length).toBeGreaterThan((lasted / 60) * 10 * 0.7);
  }, 90_000);

  test("never buries a genuine one: it is reached from both ends of the queue", async () => {
    gatewayKnows("GENUINE", 424_300, { amount: 400 });
    for (let n = 0; n < 40; n++) await postForged();
    await post({ identifier: "GENUINE" });
    for (let n = 0; n < 40; n++) await postForged();
    let minutes = 0;
    while ((await cases("GENUINE")).length === 0) {
      if (minutes++ >= 9) throw new Error("The genuine one was not reached.");
      await checkQuarantine();
      await advanceClock(database.sql, 61);
      // And the flood goes on, faster than anybody may ask.
      for (let n = 0; n < 30; n++) await postForged();
    }
    expect(minutes).toBe(9);
  });

  test("a genuine one that comes last is asked about at once", async () => {
    gatewayKnows("NEWEST", 424_301);
    for (let n = 0; n < 100; n++) await postForged();
    await post({ identifier: "NEWEST" });
    await checkQuarantine();
    expect(await cases("NEWEST")).toHaveLength(1);
  });

  test("a genuine one that comes last goes before what is asked about again", async () => {
    gatewayKnows("AFTERWARDS", 424_302);
    for (let n = 0; n < 100; n++) await postForged();
    await checkQuarantine();
    await post({ identifier: "AFTERWARDS" });
    // By then the first ten, each a clear no, are due once more, and later than this one.
    await advanceClock(database.sql, 61);
    await checkQuarantine();
    expect(await cases("AFTERWARDS")).toHaveLength(1);
  });
});
