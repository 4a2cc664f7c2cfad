import { readFileSync } from "node:fs";
import type { SentCallback } from "./gateway-desk.ts";
import type { ProcessShop } from "./process-shop.ts";

export type Question = { at: number; identifier?: string; txReference?: string };

/** Every status question that reached the gateway, in order: read from its journal, which forgets nothing. */
export function readQuestions(journalFile: string): Question[] {
  const lines = readFileSync(journalFile, "utf8").split("\n").slice(0, -1);
  return lines.flatMap((line) => {
    const { kind, record } = JSON.parse(line) as {
      kind: string;
      record: { at: number; path: string; body: Record<string, string> };
    };
    if (kind !== "request" || !/^\/api\/v[12]\/status$/.test(record.path)) return [];
    return [{ at: record.at, identifier: record.body.identifier, txReference: record.body.tx_reference }];
  });
}

/** The questions about payments that the shop never asked for. */
export async function foreignQuestions(shop: ProcessShop, questions: Question[]): Promise<Question[]> {
  const ours = await shop.look(
    (sql) => sql<{ identifier: string; txReference: string | null }[]>`
      select identifier, tx_reference as "txReference" from payment_attempts`,
  );
  const identifiers = new Set(ours.map(({ identifier }) => identifier));
  const references = new Set(ours.flatMap(({ txReference }) => txReference ?? []));
  return questions.filter(({ identifier, txReference }) =>
    identifier !== undefined ? !identifiers.has(identifier) : !references.has(txReference ?? ""),
  );
}

/** The most that fell into any 60 seconds. */
export function mostInAMinute(questions: readonly Question[]): number {
  const times = questions.map(({ at }) => at).sort((a, b) => a - b);
  let from = 0;
  return times.reduce((most, at, index) => {
    while (at - (times[from] ?? at) >= 60_000) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
}

/**
 * For each real callback that the shop took: how long, in milliseconds, from when the gateway began to deliver it until
 * the attempt's success was committed; 0 when a poll had been faster.
 */
export async function settlingTimes(
  shop: ProcessShop,
  callbacks: readonly SentCallback[],
  committedAt: ReadonlyMap<string, number>,
): Promise<{ identifier: string; ms: number }[]> {
  const attempts = await shop.look(
    (sql) => sql<{ identifier: string; orderId: string }[]>`
      select identifier, order_id as "orderId" from payment_attempts where status = 'succeeded'`,
  );
  const orders = new Map(attempts.map(({ identifier, orderId }) => [identifier, orderId]));
  const first = new Map<string, number>();
  for (const { isForged, body, deliveries } of callbacks) {
    const taken = deliveries.find(({ httpStatus }) => httpStatus === 200);
    if (isForged || !taken || body.identifier === undefined) continue;
    first.set(body.identifier, Math.min(taken.at, first.get(body.identifier) ?? Number.POSITIVE_INFINITY));
  }
  return [...first].map(([identifier, deliveredAt]) => {
    const at = committedAt.get(orders.get(identifier) ?? "");
    return { identifier, ms: at === undefined ? Number.POSITIVE_INFINITY : Math.max(0, at - deliveredAt) };
  });
}

/** The value below which `share` of them lie; they need not be sorted. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
