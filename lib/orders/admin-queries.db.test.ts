import { randomUUID } from "node:crypto";
import { PgDialect } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import {
  findOrderForStaff,
  findOrderToken,
  listOrders,
  ordersPerPage,
  whereState,
} from "#lib/orders/admin-queries.ts";

const database = useTestDatabase();

describe("the list", () => {
  const total = ordersPerPage * 2 + 5;

  beforeAll(async () => {
    const first = await arrangeOrder(database.sql);
    // Copies of one order, all placed in the same instant but for the microseconds: the worst case for paging.
    await database.sql`
      insert into orders (code, token, cart_id, idempotency_key, request_hash, locale, customer_name, customer_phone,
        delivery_place_id, delivery_name_fr, delivery_name_en, subtotal_xof, delivery_xof, total_xof, placed_at,
        hold_expires_at, hold_ends_at)
      select lpad(n::text, 8, '0'), lpad(n::text, 27, 'x'), cart_id, gen_random_uuid(), request_hash, locale,
        customer_name, customer_phone, delivery_place_id, delivery_name_fr, delivery_name_en, subtotal_xof,
        delivery_xof, total_xof, placed_at + (n / 3) * interval '1 microsecond', hold_expires_at, hold_ends_at
      from orders, generate_series(1, ${total - 1}) n where orders.id = ${first.orderId}`;
  });

  test("leaves no order out and shows none twice, newest first", async () => {
    const seen: { id: string; placedAt: Date }[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOrders({ cursor });
      seen.push(...page.orders);
      sizes.push(page.orders.length);
      cursor = page.nextCursor;
    } while (cursor);
    expect(sizes).toEqual([ordersPerPage, ordersPerPage, 5]);
    expect(new Set(seen.map((order) => order.id)).size).toBe(total);
    const times = seen.map((order) => order.placedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test("shows one state only when asked", async () => {
    expect((await listOrders({ state: "paid" })).orders).toEqual([]);
    expect((await listOrders({ state: "awaiting_payment" })).orders).toHaveLength(ordersPerPage);
  });

  test.each(["", "rubbish", "0.x", `9999999999999999.${randomUUID()}`, "1'.--", `-5.${randomUUID()}`])(
    "the cursor %j shows the first page",
    async (cursor) => {
      expect((await listOrders({ cursor })).orders).toHaveLength(ordersPerPage);
    },
  );
});

describe("one order", () => {
  test("is found by its id and by its code in any writing, with its lines and payments", async () => {
    const { orderId, totalXof } = await arrangeOrder(database.sql);
    const order = await findOrderForStaff(orderId, "clerk", "fr");
    expect(order).toMatchObject({
      id: orderId,
      status: "awaiting_payment",
      totalXof,
      customerName: "Afi Test",
      deliveryName: "Bè",
      lines: [{ name: "Pagne · 6 yards", quantity: 1 }],
      attempts: [{ number: 1, status: "created", network: "TMONEY" }],
    });
    const code = order?.code.toLowerCase() ?? "";
    expect((await findOrderForStaff(`${code.slice(0, 4)}-${code.slice(4)}`, "clerk", "en"))?.id).toBe(
      orderId,
    );
  });

  test("keeps the shopper's number from a viewer, everywhere", async () => {
    const { orderId } = await arrangeOrder(database.sql);
    const full = await findOrderForStaff(orderId, "clerk", "fr");
    expect(full?.phone).toMatch(/^\d{8}$/);
    const masked = await findOrderForStaff(orderId, "viewer", "fr");
    expect(masked?.phone).toBe(`••\u00a0••\u00a0••\u00a0${full?.phone.slice(-2)}`);
    expect(JSON.stringify(masked)).not.toContain(full?.phone);
  });

  test("never tells the link that opens the shopper's page", async () => {
    const { orderId, token, identifier } = await arrangeOrder(database.sql);
    const told = JSON.stringify(await findOrderForStaff(orderId, "owner", "fr"));
    expect(told).not.toContain(token);
    expect(told).not.toContain(identifier);
  });

  test.each([
    "",
    "rubbish",
    randomUUID(),
    "00000000",
    "ILOU-ILOU",
    "\u0000",
    "' or true --",
    "x".repeat(5000),
  ])("%j is none", async (asked) => {
    // "00000000" is not given out here.
    expect(await findOrderForStaff(asked, "owner", "fr")).toBeUndefined();
  });

  test("gives the server its token by its id and by its code, and for rubbish none", async () => {
    const { orderId, token } = await arrangeOrder(database.sql);
    const order = await findOrderForStaff(orderId, "clerk", "fr");
    expect(await findOrderToken(orderId)).toBe(token);
    expect(await findOrderToken(order?.code ?? "")).toBe(token);
    expect(await findOrderToken(randomUUID())).toBeUndefined();
    expect(await findOrderToken("'--")).toBeUndefined();
  });
});

describe("at a million orders", () => {
  /** The plan of a statement when sorting and reading all rows cost too much; by names, as statements run here. */
  async function planOf(statement: string): Promise<string> {
    return database.sql.begin(async (sql) => {
      await sql`set local enable_seqscan = off`;
      await sql`set local enable_sort = off`;
      await sql`set local enable_bitmapscan = off`;
      const rows = await sql.unsafe(`explain ${statement}`);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
  }

  test.each([
    ["true", "orders_by_placed_at"],
    ["status = 'paid' and fulfilment in ('none', 'preparing')", "orders_at_work"],
    ["status = 'paid' and fulfilment in ('ready', 'shipped')", "orders_at_work"],
    ["status = 'refund_due'", "orders_refund_due"],
  ])("the newest orders where %s are read from an index in their order", async (condition, index) => {
    const plan = await planOf(
      `select id from orders o where ${condition} order by o.placed_at desc, o.id desc limit 31`,
    );
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan Backward using ${index} `));
    expect(plan).not.toMatch(/Sort/);
  });

  test.each(["to_pack", "to_hand_over", "refund_due"] as const)(
    "the condition of %s stands in the text, where a partial index can be matched",
    (state) => {
      expect(new PgDialect().sqlToQuery(whereState(state)).params).toEqual([]);
    },
  );
});
