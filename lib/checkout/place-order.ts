import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { violatedCheck, violatedUnique } from "#db/failed-query.ts";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import { findEarlierOrder } from "#lib/checkout/earlier-order.ts";
import { hashRequest, type OrderRefusal, type OrderRequest } from "#lib/checkout/order-request.ts";
import { promotionParts, whatIsLeft } from "#lib/checkout/placement-parts.ts";
import { nextJob } from "#lib/payments/next-job.ts";
import {
  hasLivePrompt,
  hasUsedManyPhones,
  isNetworkPaused,
  isPhoneBlocked,
  promptSlot,
} from "#lib/payments/prompt-slot.ts";
import { randomLetters, randomReference, randomToken } from "#lib/random.ts";
import { ok, type Result, refused } from "#lib/result.ts";
import { wakeWorker } from "#lib/wake-worker.ts";

/**
 * Turns the cart into an order, its reservations, its first payment attempt and the job that sends the prompt: one
 * statement, so a death at any point leaves all of it or nothing. Idempotent per cart and key: the same request again
 * gets the same order, another request under the same key is refused. Locks: cart → its lines → stock by variant id → promotion.
 */
export async function placeOrder(request: OrderRequest): Promise<Result<{ token: string }, OrderRefusal>> {
  const cartHash = hashCartToken(request.cartToken);
  const requestHash = hashRequest(request);
  for (let tries = 0; ; tries++) {
    try {
      const [row] = await db().execute<{ verdict: OrderRefusal | "placed"; token: string | null }>(
        placement(request, cartHash, requestHash),
      );
      if (row?.verdict === "placed" && row.token !== null) {
        wakeWorker();
        return ok({ token: row.token });
      }
      // A double click whose twin won emptied the cart or took the stock: that is the twin's order, not a refusal.
      return (
        (await findEarlierOrder(cartHash, requestHash, request.idempotencyKey)) ??
        refused(refusalOf(row?.verdict))
      );
    } catch (error) {
      const constraint = violatedUnique(error);
      if (constraint === "orders_one_per_idempotency_key") {
        const earlier = await findEarlierOrder(cartHash, requestHash, request.idempotencyKey);
        if (earlier) return earlier;
      }
      // Two orders drew the same code of 40 bits: draw again.
      if (constraint === "orders_code_unique" && tries < 3) continue;
      const limit = promotionLimits[violatedCheck(error) ?? ""];
      if (limit)
        return (await findEarlierOrder(cartHash, requestHash, request.idempotencyKey)) ?? refused(limit);
      throw error;
    }
  }
}

function placement(request: OrderRequest, cartHash: Buffer, requestHash: Buffer) {
  const isPage = request.network === "PAGE";
  const { promotionCode } = request;
  // Without a code the statement has no part of all that.
  const withCode = (part: SQL) => (promotionCode === undefined ? sql`` : part);
  const total = sql`subtotal + delivery${withCode(sql` - discount`)}`;
  return sql`
    with cart as (
      select id${withCode(sql`, promotion_id`)} from carts where token_hash = ${cartHash} for update
    ), settings as (
      select hold_minutes, min_total_xof, max_total_xof from shop_settings
    ), place as (
      select id, name_fr, name_en, fee_xof from delivery_places where id = ${request.deliveryPlaceId} and is_open
    ), kept as materialized (
      -- Locked, so that a second tab's order, having waited, sees that these lines are gone: the lock of the cart's row
      -- alone would leave it the snapshot of before.
      select l.variant_id, ${request.takesLess ? sql`least(l.quantity, s.on_hand - s.reserved)` : sql`l.quantity`} as quantity,
        l.added_at
      from cart join cart_lines l on l.cart_id = cart.id ${request.takesLess ? whatIsLeft : sql``} for update of l
    ), lines as (
      select row_number() over (order by l.added_at, v.id) as position, v.id as variant_id, l.quantity, v.sku,
        v.price_xof, v.is_published and p.is_published as is_sold,
        p.name_fr || ' · ' || v.name_fr as name_fr, p.name_en || ' · ' || v.name_en as name_en,
        (select i.file from product_images i where i.product_id = p.id order by i.position limit 1) as image
      from kept l join variants v on v.id = l.variant_id join products p on p.id = v.product_id
    ), stock as (
      select s.variant_id, s.on_hand - s.reserved as free from stock_levels s
      where s.variant_id in (select variant_id from lines) order by s.variant_id for update
    ), totals as (
      select coalesce(sum(price_xof * quantity), 0)::bigint as subtotal,
        coalesce((select fee_xof from place), 0) as delivery from lines
    )${withCode(promotionParts(promotionCode))}, verdict as (
      select case
        when not exists (select from lines) then 'cart_empty'
        when not exists (select from place) then 'delivery_place_closed'
        when exists (select from lines left join stock using (variant_id)
          where not is_sold or free is null or free < quantity) then 'out_of_stock'
        ${withCode(sql`when (select standing from promotion) = 'used_up' then 'promotion_used_up'
        when discount = 0 then 'promotion_over'`)}
        when ${total} < min_total_xof then 'total_too_small'
        when ${total} > max_total_xof then 'total_too_large'
        when ${total} <> ${request.seenTotalXof} then 'price_changed'
        -- The status is counted and not looked for: else the index of unpaid orders may serve, all of which are then read.
        when (select count(*) filter (where status = 'awaiting_payment') from orders
          where customer_phone = ${request.phone}) >= 3 then 'too_many_open_orders'
        ${wayRefusals(request)}
        else 'placed' end as word
      from totals, settings${withCode(sql`, discounted`)}
    ), slot as (${isPage ? sql`select 1` : promptSlot(request.phone, sql`verdict where verdict.word = 'placed'`)}
    ), placed as (
      insert into orders (code, token, cart_id, idempotency_key, request_hash, locale, customer_name, customer_phone,
        delivery_place_id, delivery_name_fr, delivery_name_en, landmark, subtotal_xof, delivery_xof, total_xof,${withCode(sql`
        discount_xof, promotion_id,`)}
        placed_at, hold_expires_at, hold_ends_at)
      select ${randomLetters(8)}, ${randomToken()}, cart.id, ${request.idempotencyKey}, ${requestHash},
        ${request.locale}, ${request.customerName}, ${request.phone}, place.id, place.name_fr, place.name_en,
        ${request.landmark}, subtotal, delivery, ${total},${withCode(sql` discount, promotion.id,`)} clock_now(),
        clock_now() + make_interval(mins => hold_minutes), clock_now() + interval '60 minutes'
      from verdict, cart, place, totals, settings, slot${withCode(sql`, promotion, discounted`)} where verdict.word = 'placed'
      returning id, token, total_xof
    ), kept_lines as (
      insert into order_lines (order_id, position, variant_id, sku, name_fr, name_en, image, unit_price_xof, quantity)
      select placed.id, position, variant_id, sku, name_fr, name_en, image, price_xof, quantity from placed, lines
    ), held as (
      insert into reservations (order_id, variant_id, quantity)
      select placed.id, variant_id, quantity from placed, lines
    ), promised as (
      update stock_levels s set reserved = s.reserved + lines.quantity
      from placed, lines where s.variant_id = lines.variant_id
    ), emptied as (
      delete from cart_lines using placed, cart where cart_lines.cart_id = cart.id
    )${withCode(sql`, code_taken_off as (
      update carts set promotion_id = null from placed, cart where carts.id = cart.id
    )`)}, attempt as (
      ${isPage ? offeredAttempt() : promptAttempt(request)}
      returning id, order_id, status
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, to_status, actor, data)
      select order_id, null, 'order', 'order_placed', 'awaiting_payment', 'shopper',
        jsonb_build_object('amountXof', (select total_xof from placed)) from attempt
      union all
      select order_id, id, 'attempt', 'attempt_' || status, status::text, 'shopper', '{}' from attempt
    )
    select verdict.word as verdict, (select token from placed) as token,
      (select ${nextJob(sql`attempt.id`)} from attempt) as job_id
    from verdict`;
}

/** A use is counted by a trigger; when there was none left, the whole statement came to nothing. */
const promotionLimits: Record<string, OrderRefusal> = {
  promotions_used_within_limit: "promotion_used_up",
  promotion_phones_used_within_limit: "promotion_phone_used",
};

/** What keeps the chosen way of paying from being taken, as further cases of the verdict. */
function wayRefusals({ network, phone }: OrderRequest): SQL {
  if (network === "PAGE")
    return sql`when not (select hosted_page_is_on from shop_settings) then 'hosted_page_off'`;
  return sql`when ${isNetworkPaused(network)} then 'network_paused'
        when ${isPhoneBlocked(phone)} then 'phone_blocked'
        when ${hasUsedManyPhones(sql`(select id from cart)`, phone)} then 'too_many_phones'
        when ${hasLivePrompt(phone)} then 'phone_busy'`;
}

function promptAttempt({ network, phone }: OrderRequest): SQL {
  return sql`insert into payment_attempts (order_id, number, method, network, phone, amount_xof, identifier, status, next_poll_at)
      select placed.id, 1, 'prompt', ${network}, ${phone}, placed.total_xof, ${randomLetters(26)},
        'created', clock_now() from placed`;
}

/** The gateway's page asks for number and network itself. */
function offeredAttempt(): SQL {
  return sql`insert into payment_attempts (order_id, number, method, amount_xof, identifier, return_reference, status, next_poll_at)
      select placed.id, 1, 'hosted_page', placed.total_xof, ${randomLetters(26)}, ${randomReference()},
        'offered', clock_now() from placed`;
}

/** Everything was right but the phone had no slot for another prompt: that alone keeps a verdict from being placed. */
function refusalOf(verdict: OrderRefusal | "placed" | undefined): OrderRefusal {
  if (verdict === undefined) throw new Error("The order statement returned no verdict.");
  return verdict === "placed" ? "phone_limited" : verdict;
}
