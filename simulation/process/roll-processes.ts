import type { KeptProcess } from "./kept-process.ts";
import type { ProcessShop } from "./process-shop.ts";
import type { RunRow, Tell } from "./run-row.ts";
import type { ShopperLoad } from "./shopper-load.ts";

const longestStopMs = 10_000;

/**
 * Restarts every process, one after the other, as a new version would be rolled out, while shoppers shop and order pages
 * stand open. Each must end by itself within 10 s; what any shopper lost is in the words of `losses`.
 */
export async function rollProcesses(
  shop: ProcessShop,
  rounds: number,
  load: ShopperLoad,
  tell: Tell,
): Promise<{ row: RunRow; complaints: string[] }> {
  const complaints: string[] = [];
  const tookMs: number[] = [];
  const parts = [...shop.webs, ...shop.workers];
  const row = { name: "rolling restart", wanted: rounds * parts.length, seen: 0, recovered: 0, note: "" };
  for (let round = 1; round <= rounds; round++) {
    const streams = await openStreams(shop, load, 4);
    for (const part of parts) {
      const complaint = await roll(part, tookMs);
      row.seen += 1;
      row.recovered += 1;
      if (complaint) complaints.push(complaint);
      await load.untilMoreOrders(4);
    }
    for (const stream of streams) stream.abort();
    tell(`rolling restart: round ${round} of ${rounds}`);
  }
  for (const [words, count] of load.losses) complaints.push(`shoppers lost ${count} answers: ${words}`);
  if (shop.door.refused > 0) complaints.push(`${shop.door.refused} connections were taken by nobody`);
  const slowest = Math.round(Math.max(...tookMs));
  row.note = `stopped within ${slowest} ms, ${shop.door.rerouted} connections went to the other web`;
  return { row, complaints };
}

async function roll(part: KeptProcess, tookMs: number[]): Promise<string | undefined> {
  const { ending, tookMs: took } = await part.stop(longestStopMs);
  tookMs.push(took);
  await part.resume();
  return ending.code === 0
    ? undefined
    : `${part.name} did not end by itself within ${longestStopMs / 1000} s`;
}

/** Order pages that stay open: a restart must not wait for them. */
async function openStreams(shop: ProcessShop, load: ShopperLoad, count: number): Promise<AbortController[]> {
  await load.untilMoreOrders(count);
  const tokens = load.visits.flatMap(({ tokens }) => tokens).slice(-count);
  return Promise.all(
    tokens.map(async (token) => {
      const stream = new AbortController();
      const { signal } = stream;
      const answer = await fetch(`${shop.appUrl}/api/orders/${token}/events`, { signal });
      // Read on, so that the line stands; its end is the restart's doing.
      answer.body?.pipeTo(new WritableStream()).catch(() => {});
      return stream;
    }),
  );
}
