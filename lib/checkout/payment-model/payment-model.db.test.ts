import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { arrangeShop } from "#db/test-shop.ts";
import type { Step } from "#lib/checkout/payment-model/test-any-step.ts";
import * as model from "#lib/checkout/payment-model/test-states.ts";
import { type Real, takeStep } from "#lib/checkout/payment-model/test-steps.ts";
import { anyStory, plots } from "#lib/checkout/payment-model/test-stories.ts";
import { lookAtModel, lookAtShop } from "#lib/checkout/payment-model/test-view.ts";
import { useWeather } from "#lib/checkout/payment-model/test-weather.ts";
import { useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { arrangeMember } from "#lib/staff/test-member.ts";

// MODEL_RUNS asks for more, MODEL_SEED and MODEL_PATH (both are printed by a failure) for the same again.
const runs = Number(process.env.MODEL_RUNS ?? 110);
const { MODEL_SEED: seed, MODEL_PATH: path } = process.env;
const replayed = { ...(seed && { seed: Number(seed) }), ...(path && { path }) };

const database = useTestDatabase();
const gateway = useScriptedGateway();
const weather = useWeather(gateway, () => database.sql);
let manager: StaffMember;

beforeAll(async () => {
  const { sql } = database;
  await weather.prepare();
  // A clock that only steps move, so that deadlines can be hit to the second.
  await sql.unsafe(`create or replace function clock_now() returns timestamptz language sql stable as
    $$ select timestamptz '2026-03-01' + (select ahead from public.test_clock) $$`);
  await sql`update shop_settings set second_person_above_xof = 100000000, hosted_page_is_on = true`;
  manager = (await arrangeMember("manager")).member;
});

/** Every move and every decision that any of the stories has seen. */
const seen = new Set<string>();
let stories = 0;

async function tell(steps: Step[]): Promise<void> {
  const { sql } = database;
  stories++;
  await sql`update test_clock set ahead = ahead + interval '3 days'`;
  await sql`update shop_settings set tmoney_is_paused = false`;
  const [clock] = await sql`select clock_now() as now`;
  const shop: model.ModelShop = {
    now: 0,
    onHand: 3,
    reserved: 0,
    isPaused: false,
    isBreakerOpen: false,
    references: 1_000_000 * Math.ceil(Math.random() * 1_000),
    orders: [],
  };
  const testShop = await arrangeShop(sql, { onHand: shop.onHand });
  const real: Real = { sql, shop: testShop, weather, manager, orders: [] };
  gateway.seen.length = 0;
  for (const step of steps) {
    await weather.setBreaker(shop.isBreakerOpen);
    await takeStep(step, shop, real);
    const found = await lookAtShop(real, clock?.now);
    expect(found.view).toEqual(lookAtModel(shop));
    for (const move of found.attemptMoves) expect(model.attemptTable).toContain(move);
    for (const move of found.orderMoves) expect(model.orderTable).toContain(move);
    for (const word of [...found.attemptMoves, ...found.orderMoves, ...found.reasons]) seen.add(word);
    expect(found.broken).toEqual([]);
  }
  const sends = shop.orders.flatMap(({ attempts }) => attempts).reduce((sum, { sends }) => sum + sends, 0);
  expect(gateway.seen.filter((asked) => asked.path === "/api/v1/pay")).toHaveLength(sends);
}

test("whatever happens in whatever order, shop and model are in the same state after each step", {
  timeout: runs * 2_000 + 60_000,
}, async () => {
  await fc.assert(fc.asyncProperty(anyStory, tell), {
    numRuns: runs,
    ...replayed,
    examples: plots.map((plot) => [plot]),
    // A slow machine tells fewer stories; the plots come first and are always told.
    interruptAfterTimeLimit: runs * 500,
  });
});

test("the stories, many more than the plots, have walked through every row of the tables", () => {
  const rows = [...model.attemptTable, ...model.orderTable, ...model.reviewReasons];
  expect(stories).toBeGreaterThan(2 * plots.length);
  expect(rows.filter((row) => !seen.has(row))).toEqual([]);
});
