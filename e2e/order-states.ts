import { randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import { newPhone } from "#e2e/shopper.ts";
import paymentsFr from "../messages/fr/payments.json" with { type: "json" };

type Scene = keyof typeof paymentsFr.scenes;
export type OrderState = {
  /** The moves of the attempt from its first state, as the trigger allows them. */
  moves: string[];
  method?: "prompt" | "hosted_page";
  order?: "expired" | "cancelled";
  hasCase?: boolean;
  scene: Scene;
  /** Which ways to pay the page may show. */
  invites: "to pay again" | "to the open page" | "not";
};

export const orderStates: Record<string, OrderState> = {
  created: { moves: [], scene: "sending", invites: "not" },
  sending: { moves: ["sending"], scene: "sending", invites: "not" },
  unknown: { moves: ["sending", "unknown"], scene: "verifying", invites: "not" },
  pending: { moves: ["sending", "pending"], scene: "confirm", invites: "not" },
  lapsed: { moves: ["sending", "unknown", "lapsed"], scene: "verifying", invites: "not" },
  offered: { moves: [], method: "hosted_page", scene: "page_open", invites: "to the open page" },
  "pending on the page": { moves: ["pending"], method: "hosted_page", scene: "page_confirm", invites: "not" },
  superseded: { moves: ["superseded"], method: "hosted_page", scene: "page_left", invites: "to pay again" },
  cancelled: {
    moves: ["sending", "pending", "cancelled"],
    scene: "prompt_cancelled",
    invites: "to pay again",
  },
  expired: { moves: ["sending", "pending", "expired"], scene: "prompt_expired", invites: "to pay again" },
  rejected: { moves: ["sending", "rejected"], scene: "prompt_failed", invites: "to pay again" },
  abandoned: { moves: ["abandoned"], scene: "prompt_not_sent", invites: "to pay again" },
  "in review": {
    moves: ["sending", "pending", "succeeded"],
    hasCase: true,
    scene: "in_review",
    invites: "not",
  },
  "review closed": {
    moves: ["sending", "pending", "succeeded"],
    scene: "prompt_settled",
    invites: "to pay again",
  },
  "order expired": {
    moves: ["sending", "pending", "expired"],
    order: "expired",
    scene: "expired",
    invites: "not",
  },
  "order expired, payment open": {
    moves: ["sending", "pending"],
    order: "expired",
    scene: "expired_verifying",
    invites: "not",
  },
  "order cancelled": {
    moves: ["sending", "pending", "cancelled"],
    order: "cancelled",
    scene: "cancelled",
    invites: "not",
  },
  "order cancelled, payment open": {
    moves: ["sending", "unknown"],
    order: "cancelled",
    scene: "cancelled_verifying",
    invites: "not",
  },
  "order closed, review closed": {
    moves: ["sending", "pending", "succeeded"],
    order: "expired",
    scene: "closed_settled",
    invites: "not",
  },
};

/** A copy of an order in the wanted state, which nobody asks the gateway about. Returns its token. */
export async function arrangeOrder(
  sql: Sql,
  model: string,
  { moves, method = "prompt", order, hasCase }: OrderState,
): Promise<string> {
  const token = randomBytes(20).toString("base64url");
  const letters = Array.from(randomBytes(8), (byte) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[byte % 32]).join(
    "",
  );
  const [made] = await sql`
    insert into orders (code, token, cart_id, idempotency_key, request_hash, locale, customer_name, customer_phone,
      delivery_place_id, delivery_name_fr, delivery_name_en, subtotal_xof, delivery_xof, total_xof, hold_expires_at, hold_ends_at)
    select ${letters}, ${token}, cart_id, gen_random_uuid(), request_hash, locale, customer_name, customer_phone,
      delivery_place_id, delivery_name_fr, delivery_name_en, subtotal_xof, delivery_xof, total_xof,
      clock_now() + interval '15 minutes', clock_now() + interval '60 minutes'
    from orders where token = ${model} returning id, total_xof`;
  await sql`
    insert into order_lines (order_id, position, variant_id, sku, name_fr, name_en, image, unit_price_xof, quantity)
    select ${made?.id}, l.position, l.variant_id, l.sku, l.name_fr, l.name_en, l.image, l.unit_price_xof, l.quantity
    from order_lines l join orders o on o.id = l.order_id where o.token = ${model}`;
  const isPage = method === "hosted_page";
  const [attempt] = await sql`
    insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, return_reference, status)
    values (${made?.id}, 1, ${method}, ${isPage ? null : "TMONEY"}, ${isPage ? null : newPhone()}, ${made?.total_xof},
      ${randomBytes(16).toString("hex")}, ${isPage ? randomBytes(16).toString("base64url") : null},
      ${isPage ? "offered" : "created"}) returning id, identifier`;
  for (const to of moves)
    await sql`
      update payment_attempts set status = ${to}, last_sent_at = clock_now(),
        lease_until = ${to === "sending" ? sql`clock_now() + interval '20 seconds'` : null},
        tx_reference = ${to === "pending" ? "1" : sql`tx_reference`},
        disposition = ${to === "succeeded" ? "review" : null},
        ended_at = ${["sending", "unknown", "pending"].includes(to) ? null : sql`clock_now()`}
      where id = ${attempt?.id}`;
  if (hasCase)
    await sql`
      insert into review_cases (reason, order_id, attempt_id, identifier, amount_xof, due_xof)
      values ('underpaid', ${made?.id}, ${attempt?.id}, ${attempt?.identifier}, 1, ${made?.total_xof})`;
  // Neither page nor sweep asks the gateway, which knows none of them: they stay what they are.
  await sql`
    update payment_attempts set last_asked_at = clock_now() + interval '1 hour', next_poll_at = null where id = ${attempt?.id}`;
  if (order) await sql`update orders set status = ${order}, ended_at = clock_now() where id = ${made?.id}`;
  return token;
}
