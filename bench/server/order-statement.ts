import type { BenchShop } from "../bench-shop.ts";
import { type Figure, judge } from "../figure.ts";
import { type Load, loadClosed } from "../load.ts";
import { type CheckoutForm, placePrepared, postForm, prepareOrders, readCheckout } from "./prepared-carts.ts";
import { medians } from "./settled.ts";

const clients = 16;
const kinds = ["bare", "spread", "hot"] as const;

/**
 * Goal 3: the order statement through its route handler, carts filled beforehand and the worker stopped, beside a bare
 * handler whose one statement makes an order and its job. Then one product in every cart, and a rush for its last pieces.
 */
export async function measureOrderStatement(
  shop: BenchShop,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const form = await readCheckout(shop);
  const hot = await chooseVariant(shop);
  const deadlocksBefore = await countDeadlocks(shop);
  const slices: Record<(typeof kinds)[number], number>[] = [];
  const errors: string[] = [];
  process.kill(shop.workerPid, "SIGSTOP");
  try {
    const rate = async (work: (turn: number) => Promise<unknown>, turns?: number): Promise<number> => {
      const load: Load = await loadClosed({ clients, seconds, turns }, work);
      errors.push(...load.errors);
      return load.perSecond;
    };
    const body = new URLSearchParams(form.pairs).toString();
    for (let round = 0; round < rounds; round++) {
      const most = Math.ceil(seconds * 600);
      const spreadOrders = await prepareOrders(shop, form, most);
      const hotOrders = await prepareOrders(shop, form, most, hot);
      await shop.sql`analyze`;
      slices.push({
        bare: await rate(() => postForm(`${shop.appUrl}/api/bench/order-with-job`, body)),
        spread: await rate((turn) => placePrepared(shop, spreadOrders[turn]), most),
        hot: await rate((turn) => placePrepared(shop, hotOrders[turn]), most),
      });
    }
    const unsold = await rush(shop, form, hot);
    const deadlocks = (await countDeadlocks(shop)) - deadlocksBefore;
    for (const error of new Set(errors)) console.error(`   error: ${error}`);
    return judgeAll(medians(slices, kinds), { errors: errors.length, unsold, deadlocks });
  } finally {
    process.kill(shop.workerPid, "SIGCONT");
  }
}

function judgeAll(
  { bare, spread, hot }: Record<(typeof kinds)[number], number>,
  counts: Record<"errors" | "unsold" | "deadlocks", number>,
): Figure[] {
  const rate = (what: string, measured: number, baseline: number, limit: number) =>
    judge({ goal: 3, what, unit: "/s", measured, baseline, limit, bound: "least", isNote: true });
  const none = (what: string, measured: number) =>
    judge({ goal: 3, what, unit: "", measured, limit: 0, bound: "most" });
  return [
    rate("orders by their handler / bare handler with one statement and its job", spread, bare, 0.6),
    rate("one hot product / spread over all", hot, spread, 0.35),
    none("errors", counts.errors),
    none("pieces oversold or unsold in a rush for 50", counts.unsold),
    none("deadlocks", counts.deadlocks),
  ];
}

/** Twice as many shoppers as pieces, all at once: how far the sold ones are from all of them. */
async function rush(shop: BenchShop, form: CheckoutForm, hotId: string): Promise<number> {
  const pieces = 50;
  const orders = await prepareOrders(shop, form, pieces * 2, hotId);
  await shop.sql`update stock_levels set on_hand = reserved + ${pieces} where variant_id = ${hotId}`;
  const { count } = await loadClosed({ clients, turns: orders.length }, (turn) =>
    placePrepared(shop, orders[turn]),
  );
  const [level] = await shop.sql<{ free: number }[]>`
    select on_hand - reserved as free from stock_levels where variant_id = ${hotId}`;
  return Math.max(Math.abs(count - pieces), Math.abs(level?.free ?? pieces));
}

async function chooseVariant({ sql }: BenchShop): Promise<string> {
  const [variant] = await sql<{ id: string }[]>`
    select v.id from variants v join products p on p.id = v.product_id
    where v.is_published and p.is_published and v.price_xof < 100000 limit 1`;
  if (!variant) throw new Error("The demonstration's shop sells nothing.");
  return variant.id;
}

async function countDeadlocks({ sql }: BenchShop): Promise<number> {
  const [row] = await sql<{ deadlocks: number }[]>`
    select deadlocks::int from pg_stat_database where datname = current_database()`;
  return row?.deadlocks ?? Number.NaN;
}
