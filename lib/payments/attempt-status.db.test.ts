import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { canMove, orderStatuses } from "#lib/orders/order-status.ts";
import { attemptMoves, attemptStatuses } from "#lib/payments/attempt-status.ts";

const database = useTestDatabase();

/** Every pair the trigger lets through, read from the running database and not from its source. */
async function allowedPairs(guard: string): Promise<string[]> {
  const [row] = await database.sql`select prosrc from pg_proc where proname = ${guard}`;
  return (row?.prosrc.match(/'(\w+>\w+)'/g) ?? []).map((pair: string) => pair.slice(1, -1));
}

describe("the table in the code and the table in the trigger are one", () => {
  test("for attempts", async () => {
    const ours = attemptStatuses.flatMap((from) => attemptMoves[from].map((to) => `${from}>${to}`));
    expect((await allowedPairs("guard_attempt")).sort()).toEqual(ours.sort());
  });

  test("for orders", async () => {
    const ours = orderStatuses.flatMap((from) =>
      orderStatuses.filter((to) => canMove(from, to)).map((to) => `${from}>${to}`),
    );
    const theirs = (await allowedPairs("guard_order")).filter((pair) =>
      orderStatuses.some((status) => pair.startsWith(`${status}>`)),
    );
    expect(theirs.sort()).toEqual(ours.sort());
  });
});
