import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { areStillTrue, noteReads, type Read } from "#db/reads.ts";
import { useTestDatabase } from "#db/test-database.ts";

const database = useTestDatabase();

const readNames = (least: number) =>
  db().execute(sql`select name_fr from categories where position >= ${least} order by position`);

test("what was read is true until a row of it changes, and true again when it is as it was", async () => {
  const reads: Read[] = [];
  await noteReads(reads, async () => Promise.all([readNames(0), readNames(1)]));
  expect(reads).toHaveLength(2);
  expect(await areStillTrue(reads)).toBe(true);
  await database.sql`update categories set name_fr = name_fr || '!'`;
  expect(await areStillTrue(reads)).toBe(false);
  await database.sql`update categories set name_fr = rtrim(name_fr, '!')`;
  expect(await areStillTrue(reads)).toBe(true);
});

test("what is asked outside is not noted, nor what is asked again to compare", async () => {
  const reads: Read[] = [];
  await noteReads(reads, () => readNames(0));
  await readNames(1);
  await areStillTrue(reads);
  expect(reads).toHaveLength(1);
});

test("what wrote is never asked again, and never true", async () => {
  const reads: Read[] = [];
  await noteReads(reads, () =>
    db().execute(sql`update categories set position = position + 1 returning slug`),
  );
  const [before] = await database.sql`select sum(position)::int as sum from categories`;
  expect(await areStillTrue(reads)).toBe(false);
  expect(await database.sql`select sum(position)::int as sum from categories`).toEqual([before]);
});

test("a statement that fails is not true", async () => {
  const reads: Read[] = [];
  await noteReads(reads, () => readNames(0));
  await database.sql`alter table categories rename to out_of_reach`;
  expect(await areStillTrue(reads)).toBe(false);
  await database.sql`alter table out_of_reach rename to categories`;
});
