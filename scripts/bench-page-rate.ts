import { request } from "undici";
import { type Figure, judge } from "./bench-figure.ts";
import { loadClosed, median } from "./bench-load.ts";
import type { MeasuredPage } from "./bench-pages-list.ts";
import { connections } from "./bench-shoppers.ts";

const limits = { product: 0.8, category: 0.8, cart: 0.6 } as const;

/** Goal 8: pages a second at 16 clients, beside an empty dynamic page that reads 20 rows, in turns. Compressed, as phones ask. */
export async function measurePageRate({
  appUrl,
  pages,
  rounds,
  seconds,
}: {
  appUrl: string;
  pages: MeasuredPage[];
  rounds: number;
  seconds: number;
}): Promise<Figure[]> {
  const floor = { name: "floor", path: "/api/bench/rows", cookie: "" } as const;
  const measured = [floor, ...pages.filter(({ name }) => name in limits)];
  const rates = new Map<string, number[]>(measured.map(({ name }) => [name, []]));
  // Whatever is compiled or opened on first use is no part of a rate.
  for (const page of measured) await loadClosed({ clients: 16, turns: 160 }, () => open(appUrl, page));
  for (let round = 0; round < rounds; round++) {
    for (const page of measured) {
      const { perSecond, errors } = await loadClosed({ clients: 16, seconds }, () => open(appUrl, page));
      if (errors[0] !== undefined) throw new Error(errors[0]);
      rates.get(page.name)?.push(perSecond);
    }
  }
  const rate = (name: string) => median(rates.get(name) ?? []);
  return Object.entries(limits).map(([name, limit]) =>
    judge({
      goal: 8,
      what: `${name}: pages a second / empty page reading 20 rows`,
      unit: "/s",
      measured: rate(name),
      floor: rate(floor.name),
      limit,
      bound: "least",
    }),
  );
}

async function open(appUrl: string, { path, cookie }: { path: string; cookie: string }): Promise<void> {
  const headers = { "accept-encoding": "gzip", ...(cookie ? { cookie } : {}) };
  const answer = await request(appUrl + path, { dispatcher: connections, headers });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`${path} was answered ${answer.statusCode}`);
}
