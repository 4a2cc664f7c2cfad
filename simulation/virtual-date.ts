import { slowMs } from "./slow-time.ts";

/**
 * Imported first in a simulated shop and in its gateway: their `Date` goes slowly and can leap, as the database's clock
 * does (graphile-worker reads it).
 */
const real = Date;
const beganMs = Number(process.env.SIMULATION_BEGAN_MS);
let aheadMs = 0;

class VirtualDate extends real {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(VirtualDate.now());
    else super(...(given as [number]));
  }
  static override now(): number {
    return slowMs(beganMs, real.now()) + aheadMs;
  }
}
globalThis.Date = VirtualDate as DateConstructor;

export function leap(toAheadMs: number): void {
  aheadMs = toAheadMs;
}
