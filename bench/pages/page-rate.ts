import { request } from "undici";
import { type Figure, judge } from "../figure.ts";
import { loadClosed, median } from "../load.ts";
import { connections } from "../server/shoppers.ts";
import type { MeasuredPage } from "./measured-pages.ts";

const limits: Record<string, number> = {
  ...{ home: 0.6, product: 0.6, category: 0.6, search: 0.6 },
  ...{ cart: 0.7, checkout: 0.5, order: 0.5 },
};

type Options = { appUrl: string; pages: MeasuredPage[]; rounds: number; seconds: number };
type Target = Pick<MeasuredPage, "name" | "path" | "cookie">;

/** Goal 8: pages a second at 16 clients, in turns with an empty dynamic page that reads 20 rows. Compressed, as phones ask. */
export async function measurePageRate({ appUrl, pages, rounds, seconds }: Options): Promise<Figure[]> {
  const empty: Target = { name: "empty", path: "/api/bench/rows", cookie: "" };
  const measured: Target[] = [empty, ...pages.filter(({ name }) => name in limits)];
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
      ...{ goal: 8, what: `${name}: pages a second / empty page reading 20 rows`, unit: "/s", limit },
      ...{ measured: rate(name), baseline: rate(empty.name), bound: "least" },
    }),
  );
}

async function open(appUrl: string, { path, cookie }: Target): Promise<void> {
  const headers = { accept: "text/html", "accept-encoding": "gzip", ...(cookie ? { cookie } : {}) };
  const response = await request(appUrl + path, { dispatcher: connections, headers });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`${path} was answered ${response.statusCode}`);
}
