import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder } from "#lib/checkout/test-order.ts";
import { fulfilOrder } from "#lib/orders/fulfil-order.ts";
import { findCheckedReceipt } from "#lib/receipts/queries.ts";
import { readProof, signedBytes, writeProof } from "#lib/receipts/receipt-proof.ts";
import { signReceipt } from "#lib/receipts/sign-receipt.ts";
import { rubbishProofs } from "#lib/receipts/test-rubbish.ts";

const database = useTestDatabase();

async function arrangePaid() {
  const { sql } = database;
  const order = await arrangeOrder(sql);
  await sql`update orders set status = 'paid', paid_attempt_id = ${order.attemptId}, paid_at = clock_now() where id = ${order.orderId}`;
  await sql`insert into receipts (order_id, amount_xof) values (${order.orderId}, ${order.totalXof})`;
  return order;
}

test("no receipt is genuine before the shop has signed its first", async () => {
  expect(await findCheckedReceipt(`1.K7M29QXD.100.1795600000.${"A".repeat(86)}`, "fr")).toBeUndefined();
});

test("an order that is not paid has nothing to sign", async () => {
  const { token } = await arrangeOrder(database.sql);
  expect(await signReceipt(token)).toBeUndefined();
  expect(await signReceipt("no token")).toBeUndefined();
  expect(await database.sql`select from receipt_keys`).toHaveLength(0);
});

test("two receipts signed at once by a shop without a key are signed by the one key that it then has", async () => {
  const orders = [await arrangePaid(), await arrangePaid(), await arrangePaid(), await arrangePaid()];
  const receipts = await Promise.all(orders.map(({ token }) => signReceipt(token)));
  expect(await database.sql`select from receipt_keys`).toHaveLength(1);
  for (const receipt of receipts) expect(await findCheckedReceipt(receipt?.proof, "fr")).toBeDefined();
});

test("the key can neither be changed nor thrown away, and there is never a second one", async () => {
  const { sql } = database;
  await expect(sql`update receipt_keys set private_key = public_key`).rejects.toThrow(/append-only/);
  await expect(sql`delete from receipt_keys`).rejects.toThrow(/append-only/);
  await expect(
    sql`insert into receipt_keys (is_only_row, public_key, private_key) values (false, '', '')`,
  ).rejects.toThrow(/receipt_keys_only_row/);
});

test("a genuine receipt tells what the order holds and for whom, but neither phone nor whole name nor door", async () => {
  const order = await arrangePaid();
  const receipt = await signReceipt(order.token);
  expect(await signReceipt(order.token), "printed again, it is the same").toEqual(receipt);
  const checked = await findCheckedReceipt(receipt?.proof, "en");
  expect(checked).toMatchObject({
    number: receipt?.claim.number,
    totalXof: order.totalXof,
    customer: "Afi T.",
    handOver: "open",
    endedAt: null,
    lines: [{ name: "Cloth · 6 yards", quantity: 1 }],
  });
  const [row] = await database.sql`select customer_phone from orders where id = ${order.orderId}`;
  expect(JSON.stringify(checked)).not.toContain(row?.customer_phone);
  expect(JSON.stringify(checked)).not.toContain(order.token);
  expect(receipt?.proof).not.toContain(order.token);
});

test("a copy collects nothing: once handed over, or to be refunded, the same link says so", async () => {
  const { sql } = database;
  const [delivered, owed] = [await arrangePaid(), await arrangePaid()];
  const proofOf = async (token: string) => (await signReceipt(token))?.proof;
  for (const step of ["preparing", "shipped", "delivered"] as const) {
    expect((await findCheckedReceipt(await proofOf(delivered.token), "fr"))?.handOver).toBe("open");
    expect((await fulfilOrder(delivered.orderId, step, "system")).ok).toBe(true);
  }
  const checked = await findCheckedReceipt(await proofOf(delivered.token), "fr");
  expect(checked).toMatchObject({ handOver: "delivered", endedAt: expect.any(Date) });
  await sql`update orders set status = 'refund_due' where id = ${owed.orderId}`;
  expect((await findCheckedReceipt(await proofOf(owed.token), "fr"))?.handOver).toBe("refund_due");
});

test("whatever is not exactly the link of a receipt is called false and asks the books for nothing", async () => {
  const proof = (await signReceipt((await arrangePaid()).token))?.proof ?? "";
  expect(await findCheckedReceipt(proof, "fr")).toBeDefined();
  const rubbish = rubbishProofs(proof);
  expect(rubbish.length).toBeGreaterThanOrEqual(20);
  for (const [name, text] of rubbish) expect(await findCheckedReceipt(text, "fr"), name).toBeUndefined();
  for (const value of [undefined, null, 1, [proof], [proof, proof], { r: proof }])
    expect(await findCheckedReceipt(value, "fr")).toBeUndefined();
});

test("a receipt that another shop signed, every word of it right, is false here", async () => {
  const own = readProof((await signReceipt((await arrangePaid()).token))?.proof);
  if (!own) throw new Error("The test's receipt has no proof.");
  const { privateKey } = generateKeyPairSync("ed25519");
  const forged = writeProof({ ...own, signature: sign(null, signedBytes(own.claim), privateKey) });
  expect(await findCheckedReceipt(forged, "fr")).toBeUndefined();
});
