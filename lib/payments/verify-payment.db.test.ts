import { beforeEach, describe, expect, test, vi } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeOrder, type TestOrder } from "#lib/checkout/test-order.ts";
import { listTimeline } from "#lib/orders/list-timeline.ts";
import { readCallback } from "#lib/paygate/callback.ts";
import { recordCallback } from "#lib/paygate/record-callback.ts";
import { json, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { verifyPaymentAction } from "#lib/payments/admin-actions.ts";
import { idle } from "#lib/staff/action-state.ts";
import { openSession } from "#lib/staff/open-session.ts";
import { encodeSessionToken } from "#lib/staff/session-token.ts";
import type { StaffRole } from "#lib/staff/staff-right.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

// Only the framework is stood in for: there is no request here. Everything of ours is real.
const request = vi.hoisted(() => ({ cookie: undefined as string | undefined }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  // As a page with scripts sends it.
  headers: async () => new Headers({ "next-action": "an id" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`);
  },
}));

const database = useTestDatabase();
const gateway = useScriptedGateway();
process.env.AUTH_SECRET ??= "a-secret-for-tests-of-at-least-32-letters";
process.env.APP_URL ??= "http://localhost:3000";
let reference = 5000;

beforeEach(() => {
  reference++;
  gateway.seen.length = 0;
  gateway.script.answer = ({ path }) =>
    path === "/api/v1/pay"
      ? json({ tx_reference: reference, status: 0 })
      : json({ tx_reference: reference, status: 0, payment_reference: "77" });
});

async function signIn(role: StaffRole) {
  const { member } = await arrangeMember(role);
  request.cookie = await encodeSessionToken(await openSession(member.id));
  return member;
}

async function verify(order: TestOrder, fields: Record<string, string> = {}): Promise<string> {
  const form = new FormData();
  const sent = { orderId: order.orderId, locale: "fr", ...fields };
  for (const [name, value] of Object.entries(sent)) form.append(name, value);
  const { outcome, reason } = await verifyPaymentAction(idle, form);
  return reason ?? outcome;
}

const statusOf = async (order: TestOrder) =>
  (await database.sql`select status from orders where id = ${order.orderId}`)[0]?.status;

describe("verify now", () => {
  test("asks the gateway, which alone decides, and the timeline tells who asked", async () => {
    const order = await arrangeOrder(database.sql);
    const clerk = await signIn("clerk");
    // The first time it sends what no worker sent; the second time it asks.
    expect(await verify(order)).toBe("done");
    expect(await verify(order, { locale: "en" })).toBe("done");
    expect(await statusOf(order)).toBe("paid");
    const story = await listTimeline(order.orderId);
    expect(story.map((entry) => entry.kind)).toEqual([
      "order_placed",
      "attempt_created",
      "payment_verified_by_staff",
      "attempt_sending",
      "gateway_called",
      "attempt_pending",
      "payment_verified_by_staff",
      "gateway_called",
      "attempt_succeeded",
      "order_paid",
    ]);
    expect(story.find((entry) => entry.kind === "payment_verified_by_staff")).toMatchObject({
      actor: "staff",
      staffName: clerk.name,
    });
    expect(JSON.stringify(story)).not.toContain(order.identifier);
  });

  test("a second click changes nothing more", async () => {
    const order = await arrangeOrder(database.sql);
    await signIn("owner");
    for (let n = 0; n < 4; n++) await verify(order);
    expect(await statusOf(order)).toBe("paid");
    const [receipts] =
      await database.sql`select count(*)::int as n from receipts where order_id = ${order.orderId}`;
    expect(receipts?.n).toBe(1);
  });

  test("a viewer cannot, and nothing is asked or written", async () => {
    const order = await arrangeOrder(database.sql);
    await signIn("viewer");
    expect(await verify(order)).toBe("forbidden");
    expect(gateway.seen).toHaveLength(0);
    expect((await listTimeline(order.orderId)).map((entry) => entry.kind)).not.toContain(
      "payment_verified_by_staff",
    );
  });

  test("nobody signed in is told so, and nothing is asked", async () => {
    const order = await arrangeOrder(database.sql);
    for (const cookie of [
      undefined,
      "forged",
      await encodeSessionToken("c0ffee00-0000-4000-8000-000000000000"),
    ]) {
      request.cookie = cookie;
      expect(await verify(order)).toBe("signed_out");
    }
    expect(gateway.seen).toHaveLength(0);
  });

  test.each<Record<string, string>>([{ orderId: "rubbish" }, { locale: "xx" }, { amountXof: "1" }])(
    "a form with %j is refused",
    async (fields) => {
      const order = await arrangeOrder(database.sql);
      await signIn("owner");
      expect(await verify(order, fields)).toBe("form_broken");
      expect(gateway.seen).toHaveLength(0);
    },
  );
});

test("callbacks stand in the story, also one that named only the gateway's number", async () => {
  const order = await arrangeOrder(database.sql);
  await signIn("clerk");
  await verify(order);
  for (const fields of [
    { identifier: order.identifier, tx_reference: reference },
    { tx_reference: reference },
  ]) {
    const body = Buffer.from(JSON.stringify({ ...fields, phone_number: "22890123456" }));
    await recordCallback(body, readCallback(body, "application/json"));
  }
  const story = await listTimeline(order.orderId);
  const posted = story.filter((entry) => entry.kind === "callback_received");
  expect(posted).toHaveLength(2);
  expect(JSON.stringify(posted)).not.toContain("90123456");
  expect(JSON.stringify(posted)).not.toContain(order.identifier);
});
