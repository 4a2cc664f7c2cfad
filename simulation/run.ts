import type postgres from "postgres";
import { findViolations } from "#lib/invariants/find-violations.ts";
import { Clock } from "./clock.ts";
import { drawStory } from "./draw-story.ts";
import { Line } from "./line.ts";
import { findMutant } from "./mutants.ts";
import { Records } from "./records.ts";
import type { Report } from "./report.ts";
import { fillScarce, fillShelf } from "./shelf.ts";
import { ShopProcess } from "./shop-process.ts";
import { Staff } from "./staff.ts";
import { openStage, type Stage } from "./stage.ts";
import { listTransitions } from "./transitions.ts";
import { liveWave } from "./wave.ts";
import { checkLogs, checkMoves, checkRest, compareWithLedger } from "./witness.ts";

export type RunOptions = {
  payments: number;
  seed: number;
  /** Name of a seeded bug that the shop's processes run with. */
  mutant?: string;
  /** Ends with the first violation: what a mutant's run needs. */
  stopsAtFirst?: boolean;
  onProgress?: (done: number) => void;
};

const variants = 24;
const paymentsPerWave = 1000;
/** Fine steps cost four times as much for each payment. */
const paymentsPerFineWave = 200;
/** A bug is found sooner by several small waves than by a large one. */
const paymentsPerMutantWave = 120;
/** Holding everything against the whole ledger costs more with every wave. */
const wavesPerWholeCheck = 3;
const shopProcesses = 2;

/**
 * Lives `payments` stories against two processes of the shop, a real PostgreSQL of their own and the simulator, and
 * holds the books against every invariant. The same seed draws the same stories; how two processes race is not drawn.
 */
export async function runSimulation(options: RunOptions): Promise<Report> {
  const began = performance.now();
  const stage = await openStage();
  try {
    if (options.mutant) await stage.sql.unsafe(findMutant(options.mutant).sql ?? "select 1");
    const { records, waves } = await liveOn(stage, options);
    const transitions = await listTransitions(stage.sql);
    const violations = records.violations;
    const traces = await shortestTrace(
      stage.sql,
      violations.flatMap(({ subject }) => subject ?? []),
    );
    return {
      seed: options.seed,
      payments: records.payments,
      waves,
      seconds: (performance.now() - began) / 1000,
      counts: Object.fromEntries(records.counts),
      transitions,
      checked: records.checked,
      violations,
      trace: traces,
    };
  } finally {
    await stage.close();
  }
}

async function liveOn(stage: Stage, options: RunOptions) {
  const { sql, gateway } = stage;
  const shops: ShopProcess[] = [];
  const records = new Records(sql, new Clock(stage.beganMs, sql, gateway, shops), gateway);
  const line = new Line(records, stage.gatewayUrl);
  try {
    const lineUrl = await line.open();
    for (let n = 0; n < shopProcesses; n++)
      shops.push(await new ShopProcess(stage.variables(lineUrl), options.mutant).start());
    // A job to be done at once bears our time: the slow one must never fall behind it.
    await records.clock.leapTo(stage.beganMs + 24 * 3_600_000);
    await gateway.change({
      callbackMode: "drop",
      callbackRetries: 0,
      callbackUrl: shops[0]?.callbackUrl,
    });
    const shelf = await fillShelf(sql, variants);
    const staff = await Staff.hire(sql, records, shops);
    let waves = 0;
    for (let from = 0; from < options.payments; waves++) {
      const isFine = waves % 10 === 3;
      const count = Math.min(waveSize(isFine, options), options.payments - from);
      const first = from;
      const stories = Array.from({ length: count }, (_, n) => drawStory(options.seed, first + n, variants));
      await gateway.change({ amountInStatus: (options.seed + waves) % 2 === 0 });
      const scarce = await fillScarce(sql, Math.ceil(count / 40));
      const wave = { stories, hasOutage: waves % 3 === 2, isFine };
      from += count;
      if (wave.hasOutage) records.count("gateway_outage");
      await liveWave(wave, { shops: shelf, scarce }, records, shops, {
        cutLine: (isCut) => {
          line.isCut = isCut;
        },
        shouldStop: () => options.stopsAtFirst === true && records.violations.length > 0,
        workAsStaff: async () => {
          await staff.closeCases();
          await staff.oweRefunds();
        },
        checkBooks: (scope) => checkBooks(sql, records, scope),
      }).catch(({ message }: Error) => {
        // What a constraint refuses is lost to nobody, but it must not happen.
        records.violation("DOORS", `the shop threw: ${message}`);
      });
      records.payments += count;
      if (options.stopsAtFirst && records.violations.length > 0) break;
      if (options.stopsAtFirst || from >= options.payments || waves % wavesPerWholeCheck === 0) {
        await checkBooks(sql, records, "all");
        await compareWithLedger(records);
      }
      await checkMoves(records);
      await checkRest(records);
      checkLogs(
        records,
        shops.map((shop) => shop.takeLog()),
      );
      options.onProgress?.(records.payments);
      if (options.stopsAtFirst && records.violations.length > 0) break;
    }
    return { records, waves };
  } finally {
    await Promise.all(shops.map((shop) => shop.stop()));
    await line.close();
  }
}

function waveSize(isFine: boolean, { stopsAtFirst }: RunOptions): number {
  if (stopsAtFirst) return paymentsPerMutantWave;
  return isFine ? paymentsPerFineWave : paymentsPerWave;
}

/** Every rule that the shop itself checks each hour, on this connection and not on the shop's. */
async function checkBooks(sql: postgres.Sql, records: Records, scope: "recent" | "all"): Promise<void> {
  for (const { id, detail, subject } of await findViolations((query) => sql.unsafe(query), scope))
    records.violation(id, detail, subject);
  records.checked++;
}

/** Of all orders with a violation the one with the shortest story, told line by line. */
async function shortestTrace(sql: postgres.Sql, subjects: readonly string[]): Promise<string[]> {
  if (subjects.length === 0) return [];
  const [order] = await sql<{ id: string }[]>`
    select o.id from orders o where o.id::text = any(${[...subjects]})
      or exists (select from payment_attempts a where a.order_id = o.id
        and (a.identifier = any(${[...subjects]}) or a.id::text = any(${[...subjects]})))
    order by (select count(*) from order_events e where e.order_id = o.id)
      + (select count(*) from gateway_calls c join payment_attempts a on a.id = c.attempt_id where a.order_id = o.id) limit 1`;
  if (!order) return [];
  const told = await sql<{ line: string }[]>`
    with start as (select placed_at from orders where id = ${order.id})
    select to_char(extract(epoch from at - placed_at), 'FM9999990.0') || ' s  ' || what as line from (
      select at, id::text as place, kind || ' ' || coalesce(from_status || ' → ' || to_status, '') || ' by ' || actor || ' ' || data::text as what
        from order_events where order_id = ${order.id}
      union all
      select c.at, '', 'asked ' || c.endpoint || ': ' || c.outcome || ' ' || coalesce(c.answer::text, '')
        from gateway_calls c join payment_attempts a on a.id = c.attempt_id where a.order_id = ${order.id}
      union all
      select b.received_at, '', 'callback ×' || b.copies || ' ' || b.body::text
        from gateway_callbacks b join payment_attempts a on a.id = b.attempt_id where a.order_id = ${order.id}
    ) as story, start order by at, place`;
  return told.map(({ line }) => line);
}
