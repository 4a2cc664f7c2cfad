/**
 * Between two leaps the clock of a run goes this many times slower than ours: what falls due within a step then depends
 * on the step, not on how fast the machine is.
 */
export const slowness = 20;

/** Milliseconds of a slow clock that showed the right time at `beganMs`. */
export function slowMs(beganMs: number, realMs: number): number {
  return Math.ceil(beganMs + (realMs - beganMs) / slowness);
}
