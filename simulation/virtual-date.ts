/** Imported first in a simulated shop: its `Date` can leap, as its database's clock does (graphile-worker reads it). */
const real = Date;
let aheadMs = 0;

class VirtualDate extends real {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(real.now() + aheadMs);
    else super(...(given as [number]));
  }
  static override now(): number {
    return real.now() + aheadMs;
  }
}
globalThis.Date = VirtualDate as DateConstructor;

export function leap(toAheadMs: number): void {
  aheadMs = toAheadMs;
}
