import type { Visit } from "./shopper-visit.ts";

export type BookedOrder = { key: string; token: string };

/**
 * What shoppers were told and what the books hold: an order that was told of is there, once, and is that form's own;
 * whoever was told nothing has at most what a lost reply left behind. Pure.
 */
export function compareReplies(visits: readonly Visit[], orders: readonly BookedOrder[]): string[] {
  const found: string[] = [];
  const unclaimed = Map.groupBy(orders, ({ key }) => key);
  for (const { idempotencyKey: key = "none", tokens, lostReplies, refusal, hasGivenUp } of visits) {
    const made = unclaimed.get(key) ?? [];
    unclaimed.delete(key);
    if (made.length > 1) found.push(`form ${key} made ${made.length} orders`);
    if (tokens.some((token) => made[0]?.token !== token))
      found.push(`form ${key} was told of an order that is not its own`);
    if (tokens.length === 0 && made.length > 0 && lostReplies === 0)
      found.push(`form ${key} made an order that its shopper was not told of: ${refusal}`);
    if (hasGivenUp) found.push(`the shopper of form ${key} got no answer for minutes`);
  }
  for (const key of unclaimed.keys()) found.push(`order of form ${key}: nobody ordered it`);
  return found;
}
