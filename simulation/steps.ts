const minute = 60;
const hour = 3600;

/** Between these instants of a wave nothing is told but what a job does; an event happens at the next of them. */
export const fineSteps: readonly number[] = [
  ...[0, 4, 8, 12, 14, 20, 30, 45, 60, 75, 95, 120, 150, 200, 260, 310, 330, 420, 600, 700, 900, 1000, 1200],
  ...[1500, 1900, 2400, 3000, 3650, 3700, 3745, 70 * minute, 80 * minute],
  ...[2 * hour, 3 * hour, 5 * hour, 8 * hour],
  ...[12 * hour, 15 * hour, 24 * hour, 30 * hour, 40 * hour, 47.1 * hour, 50 * hour, 60 * hour, 66 * hour],
  ...[72.2 * hour, 73.6 * hour, 74 * hour, 75 * hour, 75.1 * hour, 79 * hour, 80 * hour],
];

/** The same three days in bigger leaps, so that most payments of a run do not wait for looks that find nothing new. */
export const coarseSteps: readonly number[] = [
  ...[0, 8, 95, 330, 1200, 3650, 3700, 3745, 50 * hour, 72.2 * hour, 75 * hour, 80 * hour],
];
