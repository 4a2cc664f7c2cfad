/** How much waits for the staff: orders, cases, alerts. */
export type WorkCounts = { toPack: number; toHandOver: number; toDecide: number; alerts: number };

/** All of it. */
export function sumOfWork({ toPack, toHandOver, toDecide, alerts }: WorkCounts): number {
  return toPack + toHandOver + toDecide + alerts;
}
