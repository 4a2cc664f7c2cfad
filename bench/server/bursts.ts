import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";
import type { BenchShop } from "../bench-shop.ts";
import { type Figure, judge } from "../figure.ts";
import { memoryMb } from "../process-usage.ts";

const atOnce = 1_000;
/** A crowd's 503 is worth something only while its shopper still looks at the page. */
const quickMs = 1_000;

type Answers = { pages: number; shed: number; other: Map<string, number>; slowestShedMs: number };

/**
 * Goal 9: three times a thousand strangers at once, each on a connection of their own. `server/` sheds what it cannot
 * serve in time (503 with Retry-After): every request must get either that or a page.
 */
export async function measureBursts(shop: BenchShop): Promise<Figure[]> {
  const webMb = () => memoryMb(shop.webPid).rss;
  const beforeMb = webMb();
  const afterMb: number[] = [];
  const all: Answers[] = [];
  for (let burst = 0; burst < 3; burst++) {
    all.push(await requestAtOnce(`${shop.appUrl}/products/pagne-wax-soleil`));
    await pause(3_000);
    afterMb.push(webMb());
  }
  const lost = all.flatMap(({ other }) => [...other]);
  for (const [words, count] of lost) console.error(`   ${count} requests: ${words}`);
  const pages = all.map((answers) => answers.pages).join(", ");
  const shed = all.map((answers) => answers.shed).join(", ");
  return [
    judge({
      goal: 9,
      what: `3 × ${atOnce} requests at once (pages ${pages}; shed ${shed}): without either answer`,
      unit: "",
      measured: lost.reduce((sum, [, count]) => sum + count, 0),
      limit: 0,
      bound: "most",
    }),
    judge({
      goal: 9,
      what: "slowest 503 of them",
      unit: "ms",
      measured: Math.max(...all.map(({ slowestShedMs }) => slowestShedMs)),
      limit: quickMs,
      bound: "most",
      isNote: true,
    }),
    judge({
      goal: 9,
      what: `memory of web after each (${afterMb.map(Math.round).join(", ")} MB) / before`,
      unit: "MB",
      measured: afterMb.at(-1) ?? Number.NaN,
      baseline: beforeMb,
      bound: "most",
    }),
  ];
}

async function requestAtOnce(url: string): Promise<Answers> {
  const dispatcher = new Agent({ pipelining: 1 });
  const answers: Answers = { pages: 0, shed: 0, other: new Map(), slowestShedMs: 0 };
  const note = (words: string) => answers.other.set(words, (answers.other.get(words) ?? 0) + 1);
  const ask = async () => {
    const began = performance.now();
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      headers: { accept: "text/html" },
    });
    await body.dump();
    if (statusCode === 200) answers.pages += 1;
    else if (statusCode === 503 && headers["retry-after"] !== undefined) {
      answers.shed += 1;
      answers.slowestShedMs = Math.max(answers.slowestShedMs, performance.now() - began);
    } else note(`answered ${statusCode}`);
  };
  await Promise.all(
    Array.from({ length: atOnce }, () => ask().catch((error: unknown) => note(String(error)))),
  );
  await dispatcher.close();
  return answers;
}
