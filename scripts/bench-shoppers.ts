import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";
import { median } from "./bench-load.ts";
import type { BenchShop } from "./bench-shop.ts";
import { encodeMultipart, readForms } from "./web-form.ts";
import { type ProductPage, WebShopper } from "./web-shopper.ts";

/** One pool for all clients of the load, with a connection for each. */
export const connections = new Agent({ connections: 32, pipelining: 1 });

const prefixes = ["90", "91", "92", "93", "96", "97", "98", "99", "70", "71", "72", "73", "78", "79"];
let phones = 0;

/**
 * A valid number that nobody used in this run, since each has its limits. The simulated shopper behind it cancels at
 * once: the prompt is accepted as any other, and nothing is left that would be asked about for days.
 */
export function freshPhone(): string {
  const at = phones++;
  const middle = String(Math.floor(at / prefixes.length)).padStart(4, "0");
  if (middle.length > 4) throw new Error("The bench has used up its numbers.");
  return `${prefixes[at % prefixes.length]}${middle}02`;
}

/** With scripts unless told otherwise, as nearly all shoppers come. */
export function freshShopper({ appUrl }: BenchShop, hasScripts = true, page?: ProductPage): WebShopper {
  return new WebShopper({ appUrl, phone: freshPhone(), dispatcher: connections, hasScripts, page });
}

/**
 * Shoppers who have a product before them. A full checkout is what the goals name: two lines added, the checkout page,
 * the order; the page they come from is no part of it. Of several products each shopper takes any.
 */
export async function readyShoppers(
  shop: BenchShop,
  { hasScripts = true, slugs = ["pagne-wax-soleil"] } = {},
): Promise<() => WebShopper> {
  const pages: ProductPage[] = [];
  for (const slug of slugs) pages.push(await freshShopper(shop).lookAt(slug));
  return () => freshShopper(shop, hasScripts, pages[Math.floor(Math.random() * pages.length)]);
}

/**
 * Products with two choices to buy, so many that two orders meet at one shelf as often as those of the bare action,
 * which take two of forty rows (`bench-floor.ts`): one time in ten.
 */
export async function listSpread({ sql }: BenchShop): Promise<string[]> {
  const rows = await sql<{ slug: string }[]>`
    select p.slug from products p join variants v on v.product_id = p.id
    where p.is_published and v.is_published group by p.slug having count(*) >= 2 order by p.slug limit 10`;
  if (rows.length < 10) throw new Error("The demonstration's shop has too few products with two choices.");
  return rows.map(({ slug }) => slug);
}

/** Opens a page and reads all of it. */
export async function openPage(url: string): Promise<void> {
  const answer = await request(url, { dispatcher: connections });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`${url} was answered ${answer.statusCode}`);
}

/** The post of a floor's form, ready to be sent again and again: its answer leads to another page. */
export async function preparePost(url: string): Promise<() => Promise<void>> {
  const page = await request(url, { dispatcher: connections });
  const [form] = readForms(await page.body.text());
  if (!form) throw new Error(`${url} has no form`);
  const { type, body } = encodeMultipart(form.untouched);
  const headers = { "content-type": type, origin: new URL(url).origin };
  return async () => {
    const answer = await request(url, { method: "POST", dispatcher: connections, headers, body });
    await answer.body.dump();
    if (answer.statusCode !== 303) throw new Error(`${url} was answered ${answer.statusCode}`);
  };
}

/** Until the simulator has accepted the prompt of every order, or the patience is over. */
export async function untilAccepted({ sql }: BenchShop, patienceMs = 60_000): Promise<void> {
  const until = performance.now() + patienceMs;
  const isWaiting = async () =>
    (await sql`select from payment_attempts where status in ('created', 'sending') limit 1`).length > 0;
  while (await isWaiting()) {
    if (performance.now() > until) throw new Error("Some prompts were never accepted.");
    await pause(20);
  }
}

/** A checkout ends with its accepted prompt: the shoppers decide, and are called back, after `work` was measured. */
export async function withLateDecisions<Result>(
  shop: BenchShop,
  work: () => Promise<Result>,
): Promise<Result> {
  const waitMs = 60_000;
  await shop.tellSimulator("PUT", "settings", { decisionDelayMs: waitMs });
  const result = await work();
  await shop.tellSimulator("POST", "advance", { seconds: waitMs / 1000 });
  await shop.tellSimulator("PUT", "settings", { decisionDelayMs: 0 });
  await untilQuiet(shop);
  return result;
}

/**
 * Until every payment has ended and none is asked about any more, so that what comes next is measured alone: an ended
 * payment is watched for days, eight times in its first two minutes. Then the tables are counted, which PostgreSQL does
 * by itself each minute: here a day's orders come between two of those, and plans would be those for empty tables.
 */
export async function untilQuiet({ sql }: BenchShop): Promise<void> {
  const isBusy = async () =>
    (
      await sql`select from payment_attempts where status in ('created', 'sending', 'unknown', 'pending') limit 1`
    ).length > 0;
  while (await isBusy()) await pause(100);
  for (;;) {
    await sql`update payment_attempts set next_poll_at = null where next_poll_at is not null`;
    await sql`delete from graphile_worker._private_jobs where key like 'attempt:%' and locked_at is null`;
    const left = await sql`select from graphile_worker._private_jobs where key like 'attempt:%' limit 1`;
    if (left.length === 0) break;
    await pause(100);
  }
  await sql`analyze`;
}

export function medians<Name extends string>(
  rounds: Record<Name, number>[],
  names: Name[],
): Record<Name, number> {
  return Object.fromEntries(
    names.map((name) => [name, median(rounds.map((round) => round[name]))]),
  ) as Record<Name, number>;
}
