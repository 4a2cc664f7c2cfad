import { randomBytes, randomUUID } from "node:crypto";
import { request } from "undici";
import { hashCartToken } from "#lib/cart/cart-token.ts";
import type { BenchShop } from "../bench-shop.ts";
import type { Pairs } from "../http-browser.ts";
import { withOwn } from "./acts.ts";
import { connections, freshPhone, freshShopper } from "./shoppers.ts";

export type CheckoutForm = { pairs: Pairs; placeId: string; feeXof: number };
export type PreparedOrder = { cookie: string; body: string };

/** The form of a real checkout page; the carts that are sent with it are filled without the shop's pages. */
export async function readCheckout(shop: BenchShop): Promise<CheckoutForm> {
  const shopper = freshShopper(shop, { hasScripts: false });
  await shopper.fillCart([{ slug: "savon-noir" }]);
  const pairs = await shopper.prepareOrder();
  const [placeId = ""] = (pairs.find(([name]) => name === "deliveryPlace")?.[1] ?? "").split(":");
  const [place] = await shop.sql<{ feeXof: number }[]>`
    select fee_xof as "feeXof" from delivery_places where id = ${placeId}`;
  return { pairs, placeId, feeXof: place?.feeXof ?? 0 };
}

/** Carts of two lines, `hotId` in each of them if given, and the requests that order them. */
export async function prepareOrders(
  { sql }: BenchShop,
  { pairs, placeId, feeXof }: CheckoutForm,
  count: number,
  hotId?: string,
): Promise<PreparedOrder[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(20).toString("base64url"));
  const hashes = tokens.map((token) => hashCartToken(token).toString("hex"));
  const totals = await sql<{ hash: string; subtotalXof: number }[]>`
    with wanted as (
      select decode(hash, 'hex') as hash from unnest(${hashes}::text[]) as hash
    ), insert_carts as (
      insert into carts (token_hash) select hash from wanted returning id, token_hash
    ), for_sale as (
      select v.id, v.price_xof, row_number() over (order by v.id = ${hotId ?? null}::uuid desc nulls last, v.id) as number,
        count(*) over () as many
      from variants v join products p on p.id = v.product_id
      where v.is_published and p.is_published and v.price_xof < 100000
    ), choose as (
      select id, token_hash, case when ${hotId !== undefined} then 1 else 1 + floor(random() * many)::int end as first,
        1 + floor(random() * (many - 1))::int as step, many
      from insert_carts cross join (select many from for_sale limit 1) as counted
    ), insert_lines as (
      insert into cart_lines (cart_id, variant_id, quantity)
      select choose.id, for_sale.id, 1
      from choose join for_sale on for_sale.number in (first, 1 + (first - 1 + step) % choose.many)
      returning cart_id, variant_id
    )
    select encode(c.token_hash, 'hex') as hash, sum(v.price_xof)::int as "subtotalXof"
    from insert_lines l join insert_carts c on c.id = l.cart_id join variants v on v.id = l.variant_id group by 1`;
  const subtotals = new Map(totals.map(({ hash, subtotalXof }) => [hash, subtotalXof]));
  return tokens.map((token, at) => {
    const totalXof = (subtotals.get(hashes[at] ?? "") ?? 0) + feeXof;
    const own = {
      idempotencyKey: randomUUID(),
      phone: freshPhone(),
      deliveryPlace: `${placeId}:${totalXof}`,
    };
    return { cookie: `cart=${token}`, body: new URLSearchParams(withOwn(pairs, own)).toString() };
  });
}

/** Throws unless an order was made. */
export async function placePrepared({ appUrl }: BenchShop, order: PreparedOrder | undefined): Promise<void> {
  if (!order) throw new Error("The carts of this round are used up.");
  const location = await postForm(`${appUrl}/api/checkout`, order.body, order.cookie);
  if (!location.includes("/orders/")) throw new Error(`an order was refused (${location})`);
}

/** Posts an url-encoded form and returns where its 303 leads. */
export async function postForm(url: string, body: string, cookie?: string): Promise<string> {
  const response = await request(url, {
    method: "POST",
    dispatcher: connections,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: new URL(url).origin,
      ...(cookie === undefined ? {} : { cookie }),
    },
    body,
  });
  await response.body.dump();
  if (response.statusCode !== 303) throw new Error(`${url} was answered ${response.statusCode}`);
  return String(response.headers.location);
}
