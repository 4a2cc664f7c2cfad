import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { findStock, listMovements, listStock } from "#lib/inventory/admin-queries.ts";
import { correctStock, type StockCorrection } from "#lib/inventory/correct-stock.ts";
import { mostOnHand } from "#lib/inventory/stock.ts";
import { actorOf } from "#lib/staff/staff-member.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

const database = useTestDatabase();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";

const levelOf = async (variantId: string) =>
  (await database.sql`select on_hand, reserved from stock_levels where variant_id = ${variantId}`)[0];
const movementsOf = (variantId: string) =>
  database.sql`select delta, reason, actor, note from stock_movements where variant_id = ${variantId} order by at`;
const arrange = async (onHand = 10) => (await arrangeShop(database.sql, { onHand })).variantId;
const correct = (variantId: string, asked: Partial<StockCorrection> = {}) =>
  correctStock(
    { variantId, change: "counted", quantity: 8, seenOnHand: 10, note: "counted twice", ...asked },
    "staff:x",
  );

describe("a correction", () => {
  test.each([
    ["counted", 8, 8, -2, "correction"],
    ["counted", 0, 0, -10, "correction"],
    ["counted", mostOnHand, mostOnHand, mostOnHand - 10, "correction"],
    ["added", 5, 15, 5, "correction"],
    ["removed", 10, 0, -10, "correction"],
    ["returned", 1, 11, 1, "return"],
  ] as const)(
    "%s %i: %i on the shelf, with its movement",
    async (change, quantity, onHand, delta, reason) => {
      const variantId = await arrange();
      expect(await correct(variantId, { change, quantity })).toEqual({ ok: true, value: { onHand } });
      expect(await levelOf(variantId)).toEqual({ on_hand: onHand, reserved: 0 });
      expect([...(await movementsOf(variantId))]).toEqual([
        { delta, reason, actor: "staff:x", note: "counted twice" },
      ]);
    },
  );

  test.each([
    [{ seenOnHand: 9 }, "changed_meanwhile"],
    [{ change: "removed", quantity: 11 }, "below_reserved"],
    [{ quantity: mostOnHand + 1 }, "too_many"],
    [{ change: "added", quantity: mostOnHand }, "too_many"],
    [{ quantity: 10 }, "nothing_changed"],
    [{ change: "added", quantity: 0 }, "nothing_changed"],
  ] as const)("%j is refused: %s, and nothing changes", async (asked, reason) => {
    const variantId = await arrange();
    expect(await correct(variantId, asked)).toEqual({ ok: false, reason });
    expect(await levelOf(variantId)).toEqual({ on_hand: 10, reserved: 0 });
    expect(await movementsOf(variantId)).toHaveLength(0);
  });

  test("of a variant that is not there is refused", async () => {
    expect(await correct(randomUUID())).toEqual({ ok: false, reason: "unknown_variant" });
  });

  test("never takes what is promised to an order", async () => {
    const { shop } = await arrangeOrder(database.sql);
    expect(await correct(shop.variantId, { quantity: 0 })).toEqual({ ok: false, reason: "below_reserved" });
    expect(await correct(shop.variantId, { quantity: 1 })).toEqual({ ok: true, value: { onHand: 1 } });
    expect(await levelOf(shop.variantId)).toEqual({ on_hand: 1, reserved: 1 });
  });
});

describe("at once", () => {
  test("a double click adds once, and so do ten members who saw the same number", async () => {
    const variantId = await arrange();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => correct(variantId, { change: "added", quantity: 5 })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok).map((result) => !result.ok && result.reason)).toEqual(
      Array(9).fill("changed_meanwhile"),
    );
    expect(await levelOf(variantId)).toEqual({ on_hand: 15, reserved: 0 });
    expect(await movementsOf(variantId)).toHaveLength(1);
  });

  test("corrections and orders never promise more than there is", async () => {
    const shop = await arrangeShop(database.sql, { onHand: 6 });
    const carts = await Promise.all(Array.from({ length: 6 }, () => arrangeCart(database.sql, shop)));
    const [, ...placed] = await Promise.all([
      correct(shop.variantId, { quantity: 3, seenOnHand: 6 }),
      ...carts.map((cart) => placeOrder(orderRequest(shop, cart))),
    ]);
    const level = await levelOf(shop.variantId);
    expect(level?.reserved).toBe(placed.filter((order) => order.ok).length);
    expect(level?.reserved).toBeLessThanOrEqual(level?.on_hand);
  });
});

describe("the list", () => {
  test("has the fewest free first, and finds by name, accents or not, and by SKU", async () => {
    const { rows } = await listStock("fr", {});
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map(({ free }) => free)).toEqual(rows.map(({ free }) => free).sort((a, b) => a - b));
    const variantId = await arrange(0);
    const found = await findStock(variantId, "fr");
    expect(found).toMatchObject({ product: "Pagne", variant: "6 yards", onHand: 0, free: 0, isOnSale: true });
    expect((await listStock("en", { question: found?.sku.toUpperCase() })).rows).toMatchObject([
      { variantId },
    ]);
    expect((await listStock("fr", { question: `PÂGNE ${found?.sku}` })).rows).toHaveLength(1);
  });

  test.each(["%", "_", "\\", "'", "\u0000", "\ud800", "%_%", "no such thing", "a".repeat(500), " , ;"])(
    "%j breaks nothing",
    async (question) => {
      await expect(listStock("fr", { question })).resolves.toBeDefined();
    },
  );

  test("goes on at fifty", async () => {
    for (let n = 0; n < 51; n++) await arrange();
    const first = await listStock("fr", {});
    expect(first).toMatchObject({ hasMore: true });
    const second = await listStock("fr", { page: 2 });
    const seen = new Set([...first.rows, ...second.rows].map(({ variantId }) => variantId));
    expect(seen.size).toBe(first.rows.length + second.rows.length);
    expect((await listStock("fr", { page: 9_999 })).rows).toEqual([]);
  });
});

describe("the movements of a variant", () => {
  test("say who did it, newest first", async () => {
    const { member } = await arrangeMember("manager");
    const variantId = await arrange();
    await correctStock(
      { variantId, change: "removed", quantity: 2, seenOnHand: 10, note: "Broken" },
      actorOf(member),
    );
    await correct(variantId, { change: "returned", quantity: 1, seenOnHand: 8, note: "Came back" });
    expect(await listMovements(variantId)).toMatchObject([
      { delta: 1, reason: "return", note: "Came back", staffName: null, orderCode: null },
      { delta: -2, reason: "correction", note: "Broken", staffName: member.name },
    ]);
  });

  test.each(["", "x", "../settings", randomUUID()])("of %j are none", async (id) => {
    expect(await listMovements(id)).toEqual([]);
    expect(await findStock(id, "fr")).toBeUndefined();
  });
});
