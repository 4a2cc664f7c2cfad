import type postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { findViolations, invariants } from "#lib/invariants/find-violations.ts";
import type { CheckScope } from "#lib/invariants/invariant.ts";
import { arrangeBusyShop, type BusyShop } from "#lib/invariants/test-busy-shop.ts";
import { harms } from "#lib/invariants/test-harm.ts";
import { useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
let shop: BusyShop;

beforeAll(async () => {
  shop = await arrangeBusyShop(database.sql, gateway.script);
});

const look = (sql: postgres.Sql, scope: CheckScope) => findViolations((query) => sql.unsafe(query), scope);

describe("a busy shop in which all is well", () => {
  test("nearly everything has happened in it", async () => {
    const { sql } = database;
    const statuses = await sql`select distinct status::text from payment_attempts`;
    expect(statuses.map(({ status }) => status).sort()).toEqual(
      ["cancelled", "expired", "pending", "succeeded", "superseded"].sort(),
    );
    const cases = await sql`select reason::text from review_cases where order_id = ${shop.double.orderId}`;
    expect(cases).toEqual([{ reason: "double_payment" }]);
    const orders = await sql`select distinct status::text from orders`;
    expect(orders.map(({ status }) => status).sort()).toEqual(
      ["awaiting_payment", "cancelled", "expired", "paid", "refunded"].sort(),
    );
  });

  test.each(["recent", "all"] as const)("nothing is found in scope %s", async (scope) => {
    expect(await look(database.sql, scope)).toEqual([]);
  });
});

describe("each rule sees its violation, and no other rule does", () => {
  const seen = new Set<string>();

  test.each(harms)("$rule: $what", async ({ rule, sql: harm }) => {
    for (const scope of ["recent", "all"] as const) {
      const found = await harmed(harm(shop), (sql) => look(sql, scope));
      const rules = new Set(found.map(({ id, name }) => `${id} ${name}`));
      expect([...rules], scope).toEqual([rule]);
      expect(found[0]).toMatchObject({
        subject: expect.stringMatching(/^[0-9a-f-]{36}$/),
        detail: expect.stringMatching(/./),
      });
      seen.add(rule);
    }
  });

  test("there is no rule that was not seen to see", () => {
    expect(invariants.map(({ id, name }) => `${id} ${name}`).filter((rule) => !seen.has(rule))).toEqual([]);
  });
});

/** Does harm in a transaction that is then undone, without triggers and foreign keys. */
async function harmed<T>(statements: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const undone = new Error("undone");
  let result: { value: T } | undefined;
  await database.sql
    .begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql.unsafe(statements);
      result = { value: await work(sql as unknown as postgres.Sql) };
      throw undone;
    })
    .catch((error) => {
      if (error !== undone) throw error;
    });
  if (!result) throw new Error("The harmed shop was not looked at.");
  return result.value;
}
