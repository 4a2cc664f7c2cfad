import { setTimeout as sleep } from "node:timers/promises";
import { Agent, request } from "undici";
import type { Random } from "../random.ts";

export type Forged = { sent: number; copies: number; answers: Map<string, number>; latenciesMs: number[] };

const tickMs = 100;

/**
 * Posts callbacks that name payments of nobody, `perSecond` distinct ones and every tenth of them once more, as a
 * stranger who learnt the secret address could. Resolves when all are answered.
 */
export async function forgeCallbacks(
  url: string,
  { perSecond, seconds, random }: { perSecond: number; seconds: number; random: Random },
): Promise<Forged> {
  const forged: Forged = { sent: 0, copies: 0, answers: new Map(), latenciesMs: [] };
  const agent = new Agent({ connections: 32 });
  const waiting: Promise<void>[] = [];
  const send = async (body: string) => {
    const startedAt = performance.now();
    const answer = await request(url, {
      method: "POST",
      dispatcher: agent,
      headers: { "content-type": "application/json" },
      body,
    }).then(
      async ({ statusCode, body: text }) => `${statusCode} ${await text.text()}`,
      (error: { code?: string }) => error.code ?? "lost",
    );
    forged.latenciesMs.push(performance.now() - startedAt);
    forged.answers.set(answer, (forged.answers.get(answer) ?? 0) + 1);
  };
  const begunAt = performance.now();
  while (forged.sent < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, Math.ceil(((performance.now() - begunAt) / 1000) * perSecond));
    for (; forged.sent < due; forged.sent++) {
      const body = forgedBody(forged.sent, random);
      waiting.push(send(body));
      if (forged.sent % 10 !== 9) continue;
      forged.copies += 1;
      waiting.push(send(body));
    }
    await sleep(tickMs);
  }
  await Promise.all(waiting);
  await agent.close();
  return forged;
}

/** The gateway's own shape, with names and numbers that are nobody's. One in ten names no payment but by a number. */
function forgedBody(at: number, random: Random): string {
  return JSON.stringify({
    tx_reference: 5_000_000 + at,
    ...(at % 10 === 0 ? {} : { identifier: `forged${String(at).padStart(6, "0")}${random.whole(1e9, 9e9)}` }),
    payment_reference: String(random.whole(1e12, 9e12)),
    amount: random.whole(100, 50_000),
    datetime: "2025-09-09T13:03:31.000Z",
    payment_method: "T-Money",
    phone_number: `2289${random.whole(1_000_000, 3_999_999)}`,
  });
}
