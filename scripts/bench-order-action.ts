import { createHash, randomBytes, randomUUID } from "node:crypto";
import { request } from "undici";
import { type Figure, judge } from "./bench-figure.ts";
import { type Load, loadClosed } from "./bench-load.ts";
import type { BenchShop } from "./bench-shop.ts";
import { connections, freshPhone, freshShopper, medians, preparePost } from "./bench-shoppers.ts";
import { encodeMultipart } from "./web-form.ts";
import type { Pairs } from "./web-shopper.ts";

const clients = 16;

type Post = { cookie: string; type: string; body: string };

/**
 * Goal 3: the place-order action alone, its carts filled beforehand and the worker held still, beside the bare action
 * whose one statement also adds a job. Then one product in every cart, and a rush for its last pieces.
 */
export async function measureOrderAction(
  shop: BenchShop,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const bare = await preparePost(`${shop.appUrl}/api/bench/order-with-job`);
  const form = await readCheckout(shop);
  const variants = await shop.sql<{ id: string; priceXof: number }[]>`
    select v.id, v.price_xof as "priceXof" from variants v join products p on p.id = v.product_id
    where v.is_published and p.is_published and v.price_xof < 100000`;
  const hot = variants[0]?.id ?? "";
  const [deadlocksBefore = 0] = await countDeadlocks(shop);
  const slices: Record<"bare" | "spread" | "hot", number>[] = [];
  const errors: string[] = [];
  process.kill(shop.workerPid, "SIGSTOP");
  try {
    for (let round = 0; round < rounds; round++) {
      const run = async (work: (turn: number) => Promise<unknown>, turns?: number): Promise<number> => {
        const load: Load = await loadClosed({ clients, seconds, turns }, work);
        errors.push(...load.errors);
        return load.perSecond;
      };
      const most = Math.ceil(seconds * 600);
      const spreadPosts = await preparePosts(shop, form, most);
      const hotPosts = await preparePosts(shop, form, most, hot);
      await shop.sql`analyze`;
      slices.push({
        bare: await run(bare),
        spread: await run((turn) => place(shop, spreadPosts[turn]), most),
        hot: await run((turn) => place(shop, hotPosts[turn]), most),
      });
    }
    const oversold = await rush(shop, form, hot);
    const [deadlocksAfter = 0] = await countDeadlocks(shop);
    for (const error of new Set(errors)) console.error(`   error: ${error}`);
    const names = ["bare", "spread", "hot"] as const;
    const { bare: floor, spread, hot: onOne } = medians(slices, [...names]);
    const beside = (what: string, measured: number) =>
      judge({ goal: 3, what, unit: "/s", measured, floor, limit: 0.7, bound: "least" });
    const none = (what: string, measured: number) =>
      judge({ goal: 3, what, unit: "", measured, limit: 0, bound: "most" });
    return [
      beside("place-order action / bare action with its statement and job", spread),
      judge({
        goal: 3,
        what: "one hot product / spread over all",
        unit: "/s",
        measured: onOne,
        floor: spread,
        limit: 0.35,
        bound: "least",
      }),
      none("errors", errors.length),
      none("pieces oversold or unsold in a rush for 50", oversold),
      none("deadlocks", deadlocksAfter - deadlocksBefore),
    ];
  } finally {
    process.kill(shop.workerPid, "SIGCONT");
  }
}

/** The form of a real checkout page; the carts that are sent with it are filled without the shop's pages. */
async function readCheckout(shop: BenchShop): Promise<{ pairs: Pairs; placeId: string; feeXof: number }> {
  const shopper = freshShopper(shop, false);
  await shopper.fillCart([{ slug: "savon-noir" }]);
  const pairs = await shopper.prepareOrder();
  const [placeId = ""] = (pairs.find(([name]) => name === "deliveryPlace")?.[1] ?? "").split(":");
  const [place] = await shop.sql<{ feeXof: number }[]>`
    select fee_xof as "feeXof" from delivery_places where id = ${placeId}`;
  return { pairs, placeId, feeXof: place?.feeXof ?? 0 };
}

/** Carts of two lines, `hotId` in each of them if given, and the posts that order them. */
async function preparePosts(
  { sql }: BenchShop,
  { pairs, placeId, feeXof }: Awaited<ReturnType<typeof readCheckout>>,
  count: number,
  hotId?: string,
): Promise<Post[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(20).toString("base64url"));
  const hashes = tokens.map((token) => createHash("sha256").update(token).digest("hex"));
  const totals = await sql<{ hash: string; subtotalXof: number }[]>`
    with asked as (
      select decode(hash, 'hex') as hash from unnest(${hashes}::text[]) as hash
    ), made as (
      insert into carts (token_hash) select hash from asked returning id, token_hash
    ), sold as (
      select v.id, v.price_xof, row_number() over (order by v.id = ${hotId ?? null}::uuid desc nulls last, v.id) as number,
        count(*) over () as many
      from variants v join products p on p.id = v.product_id
      where v.is_published and p.is_published and v.price_xof < 100000
    ), drawn as (
      select id, token_hash, case when ${hotId !== undefined} then 1 else 1 + floor(random() * many)::int end as first,
        1 + floor(random() * (many - 1))::int as step, many
      from made cross join (select many from sold limit 1) as shelf
    ), lines as (
      insert into cart_lines (cart_id, variant_id, quantity)
      select drawn.id, sold.id, 1 from drawn join sold on sold.number in (first, 1 + (first - 1 + step) % drawn.many)
      returning cart_id, variant_id
    )
    select encode(made.token_hash, 'hex') as hash, sum(v.price_xof)::int as "subtotalXof"
    from lines join made on made.id = lines.cart_id join variants v on v.id = lines.variant_id group by 1`;
  const subtotals = new Map(totals.map(({ hash, subtotalXof }) => [hash, subtotalXof]));
  return tokens.map((token, at) => {
    const totalXof = (subtotals.get(hashes[at] ?? "") ?? 0) + feeXof;
    const own: Record<string, string> = {
      idempotencyKey: randomUUID(),
      phone: freshPhone(),
      deliveryPlace: `${placeId}:${totalXof}`,
    };
    const sent = pairs.map(([name, value]): [string, string] => [name, own[name] ?? value]);
    return { cookie: `cart=${token}`, ...encodeMultipart(sent) };
  });
}

/** Whether an order was made; anything but an order or a refusal in words is an error. */
async function place({ appUrl }: BenchShop, post: Post | undefined): Promise<void> {
  if (!post) throw new Error("The carts of this round are used up.");
  const answer = await request(`${appUrl}/checkout`, {
    method: "POST",
    dispatcher: connections,
    headers: { "content-type": post.type, origin: appUrl, cookie: post.cookie },
    body: post.body,
  });
  const html = await answer.body.text();
  if (answer.statusCode === 303) return;
  throw new Error(/id="refusal".*?<p[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? `answered ${answer.statusCode}`);
}

/** Twice as many shoppers as pieces, all at once: how far the sold ones are from all of them. */
async function rush(
  shop: BenchShop,
  form: Awaited<ReturnType<typeof readCheckout>>,
  hotId: string,
): Promise<number> {
  const pieces = 50;
  const posts = await preparePosts(shop, form, pieces * 2, hotId);
  await shop.sql`update stock_levels set on_hand = reserved + ${pieces} where variant_id = ${hotId}`;
  const { count } = await loadClosed({ clients, turns: posts.length }, (turn) => place(shop, posts[turn]));
  const [level] = await shop.sql<{ free: number }[]>`
    select on_hand - reserved as free from stock_levels where variant_id = ${hotId}`;
  return Math.max(Math.abs(count - pieces), Math.abs(level?.free ?? pieces));
}

async function countDeadlocks({ sql }: BenchShop): Promise<number[]> {
  const rows = await sql<{ deadlocks: number }[]>`
    select deadlocks::int from pg_stat_database where datname = current_database()`;
  return rows.map(({ deadlocks }) => deadlocks);
}
