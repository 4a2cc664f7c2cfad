const secondMarks = [5, 10, 20, 30, 45, 60, 90, 120];
const hourS = 3600;

/** Past this age nobody asks any more on a schedule; a callback still brings the question back. */
export const watchedForS = 72 * hourS;

/**
 * How long to wait before the next question about an attempt of `ageS` seconds, or undefined past 72 h.
 * Jitter only shortens (−20 %…0), so the promised gaps hold. `random` is in [0, 1).
 */
export function nextPollDelayS(ageS: number, random: () => number = Math.random): number | undefined {
  if (ageS >= watchedForS) return undefined;
  const gapS = gapAfter(Math.max(0, ageS));
  return gapS * (1 - 0.2 * random());
}

function gapAfter(ageS: number): number {
  // Half a second of tolerance: a question asked at 4.9 s is the one of the 5 s mark.
  const mark = secondMarks.find((second) => second > ageS + 0.5);
  if (mark !== undefined) return mark - ageS;
  if (ageS < hourS) return 5 * 60;
  if (ageS < 24 * hourS) return 30 * 60;
  return 6 * hourS;
}
