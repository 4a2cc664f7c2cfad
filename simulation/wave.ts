import { play } from "./play.ts";
import type { Records } from "./records.ts";
import { Scene } from "./scene.ts";
import { type Cart, fillCarts, type Shelf } from "./shelf.ts";
import type { ShopProcess } from "./shop-process.ts";
import { coarseSteps, fineSteps } from "./steps.ts";
import type { Event, Story } from "./story.ts";
import { checkJobs } from "./witness.ts";

/** What else happens around the stories. */
export type Hands = {
  cutLine(isCut: boolean): void;
  shouldStop(): boolean;
  workAsStaff(): Promise<void>;
  checkBooks(scope: "recent"): Promise<void>;
};
export type Wave = { stories: Story[]; hasOutage: boolean; isFine: boolean };

/**
 * Lives through the stories of one wave together, from the first click to three days later. The clock leaps from step to
 * step; what was due in between is asked once, as by a worker that slept, and in coarse steps only after what the
 * shoppers did meanwhile. A success that the shop has to find by itself is waited for at the pace of its own schedule, so
 * that a look that comes too late is seen.
 */
export async function liveWave(
  wave: Wave,
  shelf: Shelf,
  records: Records,
  shops: readonly ShopProcess[],
  hands: Hands,
): Promise<void> {
  const began = records.clock.nowMs();
  const steps = wave.isFine ? fineSteps : coarseSteps;
  records.beginWave(wave.stories);
  if (wave.isFine) await closeFormerDays(records);
  const carts = await fillCarts(records.sql, shelf, wave.stories);
  const scenes = wave.stories.map((story) => new Scene(story, carts.get(story) as Cart, records, shops));
  /** Step by step, who does what: each in the order of their story, all at once. */
  const agenda = steps.map(() => new Map<Scene, Event[]>());
  const plan = (scene: Scene, event: Event): void => {
    const step = steps.findIndex((atS) => atS >= event.atS);
    const acts = agenda[step < 0 ? steps.length - 1 : step] as Map<Scene, Event[]>;
    acts.set(
      scene,
      [...(acts.get(scene) ?? []), event].sort((one, other) => one.atS - other.atS),
    );
  };
  const live = async (scene: Scene, events: readonly Event[], step: number): Promise<void> => {
    for (const event of events) {
      const retryS = await play(scene, event.act);
      if (retryS === undefined || step >= steps.length - 2) continue;
      plan(scene, { ...event, atS: (steps[step] ?? 0) + Math.max(retryS, 1) });
    }
  };
  for (const scene of scenes) for (const event of scene.story.events) plan(scene, event);

  /** Each rule is one statement with one view of the books, so they hold while the shop works on. */
  const books: Promise<void>[] = [];
  for (const [step, atS] of steps.entries()) {
    await walkTo(began + atS * 1000);
    if (wave.hasOutage && atS === 95) hands.cutLine(true);
    if (atS === (wave.isFine ? 200 : 330)) hands.cutLine(false);
    await all(
      [...(agenda[step] ?? [])].map(
        ([scene, events]) =>
          () =>
            live(scene, events, step),
      ),
    );
    if (!wave.isFine) await shops[step % shops.length]?.call("minute");
    await checkJobs(records);
    await checkPromises();
    if (atS === 8) await pauseForAMoment(records, () => drain());
    else await drain();
    await checkDeadlines();
    if (hands.shouldStop()) break;
    if (atS === 1200 || atS === 50 * 3600 || atS === 75 * 3600) await hands.workAsStaff();
    if (atS === 1200 || atS === 3650) books.push(hands.checkBooks("recent"));
  }
  await Promise.all(books);
  if (hands.shouldStop()) return;

  await untilAllIsFound();
  await untilStrangersAreAskedAbout();
  await untilLatecomersEnd();
  if (wave.isFine) {
    // The nightly comparison asks about what is settled, too: then the gateway takes some successes back.
    await shops[0]?.call("task", "reconcile_days");
    await drain();
  }

  /** What an unclear answer had put off beyond the last step is waited for. */
  async function untilAllIsFound(): Promise<void> {
    for (let looks = 0; looks < 30 && records.openSuccesses.size > 0; looks++) {
      const next = await nextLookMs([...records.openSuccesses.keys()]);
      if (next === undefined) return;
      await records.clock.leapTo(next);
      await drain();
      await checkDeadlines();
    }
  }

  /** Ten in a minute at most: the others wait for their turn. */
  async function untilStrangersAreAskedAbout(): Promise<void> {
    for (let minutes = 0; minutes < 60; minutes++) {
      const waiting = await records.sql`
        select from gateway_callbacks where next_check_at <= (select clock_now()) limit 1`;
      if (waiting.length === 0) return;
      await records.clock.leapTo(records.clock.nowMs() + 61_000);
      await shops[0]?.call("minute");
      await drain();
    }
  }

  /**
   * In coarse steps somebody orders two days after the others, and few looks are left to tell that their prompt was
   * ignored: they too get their three days. Whoever is older and still open is left for the check.
   */
  async function untilLatecomersEnd(): Promise<void> {
    for (let looks = 0; looks < 40; looks++) {
      const [next] = await records.sql<{ at: Date | null }[]>`
        select min(next_poll_at) as at from payment_attempts
        where status in ('created', 'sending', 'unknown', 'pending', 'offered')
          and created_at > (select clock_now() - interval '73 hours')`;
      if (!next?.at) return;
      await records.clock.leapTo(Math.max(next.at.getTime() + 200, records.clock.nowMs() + 1000));
      await shops[0]?.call("minute");
      await drain();
      await checkDeadlines();
    }
  }

  /** To a step's instant, and on the way to each look that a success is waiting for. */
  async function walkTo(instantMs: number): Promise<void> {
    for (let looks = 0; wave.isFine && looks < 60 && records.openSuccesses.size > 0; looks++) {
      const waited = [...records.openSuccesses.values()].filter(({ deadlineMs }) => deadlineMs < Infinity);
      const next = await nextLookMs(waited.map(({ identifier }) => identifier));
      if (next === undefined || next >= instantMs) break;
      await records.clock.leapTo(next);
      await drain();
      await checkDeadlines();
    }
    await records.clock.leapTo(instantMs);
    if (!wave.isFine) return;
    await drain();
    await Promise.all(shops.map((shop) => shop.call("minute")));
    await drain();
    await checkDeadlines();
  }

  async function drain(): Promise<void> {
    const [due] = await records.sql<{ jobs: number }[]>`
      select count(*)::int as jobs from (select from graphile_worker.jobs where run_at <= (select clock_now()) limit 20) as due`;
    if (due?.jobs) await Promise.all(shops.map((shop) => shop.call("drain", due.jobs > 10 ? 5 : 1)));
  }

  async function nextLookMs(identifiers: readonly string[]): Promise<number | undefined> {
    const [row] = await records.sql<{ at: Date | null }[]>`
      select min(next_poll_at) as at from payment_attempts
      where identifier = any(${[...identifiers]}) and status <> 'succeeded'`;
    return row?.at ? row.at.getTime() + 200 : undefined;
  }

  /**
   * Where the clock leaps over the looks themselves: each success has its next look planned within the gap, by its
   * job. That it then finds the truth is seen at the next step.
   */
  async function checkPromises(): Promise<void> {
    if (wave.isFine || records.openSuccesses.size === 0) return;
    const planned = await records.sql<{ identifier: string; at: Date | null }[]>`
      select identifier, (select run_at from graphile_worker.jobs j where j.key = 'attempt:' || a.id) as at
      from payment_attempts a where identifier = any(${[...records.openSuccesses.keys()]}) and status not in ('succeeded', 'created', 'sending')`;
    for (const { identifier, at } of planned) {
      const success = records.openSuccesses.get(identifier);
      if (!success || success.deadlineMs === Infinity) continue;
      if (at === null || at.getTime() > success.deadlineMs)
        records.violation("I2", "a success has no look planned within its gap", identifier);
      success.deadlineMs = Infinity;
    }
  }

  /** I2: every success is applied or in review within the scheduled gap and a minute. */
  async function checkDeadlines(): Promise<void> {
    const open = [...records.openSuccesses.keys()];
    if (open.length === 0) return;
    const settled = await records.sql<{ identifier: string }[]>`
      select identifier from payment_attempts where identifier = any(${open}) and disposition is not null`;
    for (const { identifier } of settled) records.openSuccesses.delete(identifier);
    const nowMs = records.clock.nowMs();
    for (const success of records.openSuccesses.values()) {
      if (nowMs <= success.deadlineMs) continue;
      const lateS = Math.round((nowMs - success.deadlineMs) / 1000);
      records.violation("I2", `a success is not settled ${lateS} s after it had to be`, success.identifier);
      success.deadlineMs = Infinity;
    }
  }
}

/** The nightly comparison of this wave's days is part of it; that of the waves before is not. */
async function closeFormerDays({ sql }: Records): Promise<void> {
  await sql`insert into reconciliation_days (day, planned_at, finished_at, attempts, differences, orphans, orphan_xof)
    values ((clock_now() at time zone 'Africa/Lome')::date - 1, clock_now(), clock_now(), 0, 0, 0, 0)
    on conflict (day) do nothing`;
}

/** All of it, two dozen at a time. */
async function all(acts: (() => Promise<unknown>)[]): Promise<void> {
  const waiting = [...acts];
  const hands = Array.from({ length: 24 }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  });
  await Promise.all(hands);
}

/** The merchant pauses both networks while some prompts are about to go out. */
async function pauseForAMoment(records: Records, whilePaused: () => Promise<void>): Promise<void> {
  const [waiting] = await records.sql<{ count: number }[]>`
    select count(*)::int as count from payment_attempts where status = 'created'`;
  records.count("network_paused", waiting?.count ?? 0);
  await records.sql`update shop_settings set tmoney_is_paused = true, flooz_is_paused = true`;
  await whilePaused();
  await records.sql`update shop_settings set tmoney_is_paused = false, flooz_is_paused = false`;
}
