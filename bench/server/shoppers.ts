import { Agent, request } from "undici";
import type { BenchShop } from "../bench-shop.ts";
import { WebShopper } from "../shopper.ts";

/** One pool for all clients of the load, with a connection for each: fewer at once than `server/` would shed. */
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

export function freshShopper({ appUrl }: BenchShop, { hasScripts }: { hasScripts: boolean }): WebShopper {
  return new WebShopper({ appUrl, phone: freshPhone(), dispatcher: connections, hasScripts });
}

/**
 * Products with two choices to buy, so many that two orders meet at one row of stock as often as those of the bare
 * handler, which take two of forty rows (`baseline.ts`): one time in ten.
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
  const response = await request(url, { dispatcher: connections });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`${url} was answered ${response.statusCode}`);
}
