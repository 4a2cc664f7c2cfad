import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { violatedUnique } from "#db/failed-query.ts";
import { useTestDatabase } from "#db/test-database.ts";

useTestDatabase();

async function failureOf(query: ReturnType<typeof sql>): Promise<unknown> {
  try {
    await db().execute(query);
  } catch (error) {
    return error;
  }
  throw new Error("The query should have failed.");
}

test("a refused row is told by its rule, without the row and without the parameters", async () => {
  const insert = sql`insert into staff_members (email, name, role, password_hash)
    values ('canari@asigame.example', ${"Akossiwa Canari"}, 'clerk', ${"secret-of-canari"})`;
  await db().execute(insert);
  const error = await failureOf(insert);
  expect(violatedUnique(error)).toBe("staff_members_email_unique");
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/canari/i);
  const broken = await failureOf(sql`insert into staff_members (email, name, role, password_hash)
    values (${"CANARI@asigame.example"}, 'Canari', 'clerk', 'x')`);
  expect(inspect(broken, { depth: 9, showHidden: true })).not.toMatch(/canari/i);
  expect(violatedUnique(broken)).toBeUndefined();
  expect(broken).toMatchObject({ code: "23514", constraint: "staff_email_lower_case" });
});

test("other errors violate nothing", () => {
  expect(violatedUnique(new Error("23505"))).toBeUndefined();
  expect(violatedUnique(undefined)).toBeUndefined();
});
