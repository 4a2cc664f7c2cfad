import { request } from "undici";
import type { BenchShop } from "../bench-shop.ts";
import { type Figure, judge } from "../figure.ts";
import { loadClosed, loadOpen, percentile } from "../load.ts";
import { medians } from "./settled.ts";
import { connections, freshShopper } from "./shoppers.ts";

/**
 * Goal 4: callbacks that each name an attempt of ours, beside the bare handler with one insert; their answer times at
 * half of what both can take, in slices as well, so that one bad moment of the machine is one slice's. The worker is
 * stopped meanwhile: what is measured is the answer to the gateway.
 */
export async function measureCallbacks(
  shop: BenchShop,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const identifiers = await listIdentifiers(shop);
  const bodyOf = (at: number) =>
    JSON.stringify({
      tx_reference: 900_000 + at,
      identifier: identifiers[at % identifiers.length]?.identifier,
      payment_reference: String(2_000_000_000_000 + at),
      amount: 20_500,
      datetime: "2026-01-01T12:00:00.000Z",
      payment_method: "FLOOZ",
      phone_number: "22896000000",
    });
  let sent = 0;
  const callBack = () => post(shop.callbackUrl, bodyOf(sent++));
  const insert = () => post(`${shop.appUrl}/api/bench/insert`, bodyOf(sent++));
  const slices: Record<"callbacks" | "inserts", number>[] = [];
  const errors: string[] = [];
  process.kill(shop.workerPid, "SIGSTOP");
  try {
    for (let round = 0; round < rounds; round++) {
      const bare = await loadClosed({ clients: 16, seconds }, insert);
      const load = await loadClosed({ clients: 16, seconds }, callBack);
      errors.push(...bare.errors, ...load.errors);
      slices.push({ inserts: bare.perSecond, callbacks: load.perSecond });
    }
    const { callbacks, inserts } = medians(slices, ["callbacks", "inserts"]);
    const waits: Record<"callbacks" | "inserts", number>[] = [];
    for (let round = 0; round < rounds; round++) {
      const bare = await loadOpen({ perSecond: inserts / 2, seconds }, insert);
      const load = await loadOpen({ perSecond: callbacks / 2, seconds }, callBack);
      errors.push(...bare.errors, ...load.errors);
      waits.push({
        inserts: percentile(bare.latenciesMs, 0.99),
        callbacks: percentile(load.latenciesMs, 0.99),
      });
    }
    const p99 = medians(waits, ["callbacks", "inserts"]);
    for (const error of new Set(errors)) console.error(`   error: ${error}`);
    return [
      judge({
        goal: 4,
        what: "callbacks answered / bare handler with one insert",
        unit: "/s",
        measured: callbacks,
        baseline: inserts,
        limit: 0.6,
        bound: "least",
        isNote: true,
      }),
      judge({
        goal: 4,
        what: `p99 of a callback at half of saturation, median of ${rounds} (the bare handler's: ${p99.inserts.toFixed(0)} ms)`,
        unit: "ms",
        measured: p99.callbacks,
        limit: 50,
        bound: "most",
        isNote: true,
      }),
      judge({ goal: 4, what: "errors", unit: "", measured: errors.length, limit: 0, bound: "most" }),
    ];
  } finally {
    process.kill(shop.workerPid, "SIGCONT");
  }
}

/** Of payments that may still succeed; a run of this goal alone makes some first. */
async function listIdentifiers(shop: BenchShop): Promise<{ identifier: string }[]> {
  const list = () => shop.sql<{ identifier: string }[]>`
    select identifier from payment_attempts where status <> 'succeeded' order by created_at desc limit 5000`;
  const missing = 200 - (await list()).length;
  if (missing > 0)
    await loadClosed({ clients: 4, turns: missing }, () => freshShopper(shop, { hasScripts: false }).buy());
  return list();
}

async function post(url: string, body: string): Promise<void> {
  const response = await request(url, {
    method: "POST",
    dispatcher: connections,
    headers: { "content-type": "application/json" },
    body,
  });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`${url} was answered ${response.statusCode}`);
}
