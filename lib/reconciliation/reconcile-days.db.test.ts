import { beforeEach, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { advanceClock, arrangeCart, arrangeShop, orderRequest } from "#db/test-shop.ts";
import { placeOrder } from "#lib/checkout/place-order.ts";
import { hangUp, json, type ScriptedAnswer, useScriptedGateway } from "#lib/paygate/scripted-gateway.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { reconcileDays } from "#lib/reconciliation/reconcile-days.ts";

const database = useTestDatabase();
const gateway = useScriptedGateway();
const hour = 3600;

type Sale = { attemptId: string; orderId: string; identifier: string; reference: string; totalXof: number };

/** What the gateway answers about each reference and identifier, whatever the shop believes. */
const truth = new Map<string, ScriptedAnswer>();
let references = 500_000;
let isAway = false;

beforeEach(async () => {
  const { sql } = database;
  truth.clear();
  gateway.seen.length = 0;
  isAway = false;
  await sql`truncate reconciliation_days, balance_readings cascade`;
  await sql`delete from staff_alerts`;
  await noon();
  gateway.script.answer = ({ path, body }) => {
    if (isAway) return hangUp;
    if (path === "/api/v1/pay") return json({ status: 0, tx_reference: references });
    return (
      truth.get(String(body.tx_reference ?? body.identifier)) ??
      json({ error_code: 403, error_message: "Transaction non trouvée." })
    );
  };
});

/** To the next noon of the shop's clock: each test has days of its own. */
async function noon(): Promise<void> {
  await database.sql`update test_clock set ahead = date_trunc('day', clock_now() at time zone 'UTC') at time zone 'UTC'
    + interval '36 hours' - now()`;
}
const midnight = () => advanceClock(database.sql, 13 * hour);
const today = async () => {
  const [row] = await database.sql`select (clock_now() at time zone 'UTC')::date::text as day`;
  return row?.day as string;
};

/** A prompt that the gateway knows as pending. */
async function sale(priceXof = 5_000): Promise<Sale> {
  const { sql } = database;
  const shop = await arrangeShop(sql, { priceXof });
  const placed = await placeOrder(orderRequest(shop, await arrangeCart(sql, shop)));
  if (!placed.ok) throw new Error(`The test's order was refused: ${placed.reason}`);
  const [row] = await sql`
    select o.id, o.total_xof, a.id as attempt_id, a.identifier from orders o join payment_attempts a on a.order_id = o.id
    where o.token = ${placed.value.token}`;
  const reference = String(++references);
  await settlePayment(row?.attempt_id, "worker");
  return {
    attemptId: row?.attempt_id,
    orderId: row?.id,
    identifier: row?.identifier,
    reference,
    totalXof: row?.total_xof,
  };
}

function tells({ reference, identifier }: Sale, fields: object): void {
  for (const name of [reference, identifier])
    truth.set(name, json({ tx_reference: Number(reference), ...fields }));
}

/** Paid, and known to us. */
async function paid(priceXof = 5_000): Promise<Sale> {
  const sold = await sale(priceXof);
  tells(sold, { status: 0, amount: sold.totalXof });
  await settlePayment(sold.attemptId, "worker");
  return sold;
}

/** Ended without the code, and known to us. */
async function ended(priceXof = 5_000): Promise<Sale> {
  const left = await sale(priceXof);
  tells(left, { status: 4 });
  await settlePayment(left.attemptId, "worker");
  return left;
}

const days = async () => [
  ...(await database.sql`select day::text, finished_at is not null as is_finished, attempts, differences, orphans,
    orphan_xof::int, lease_holder from reconciliation_days order by day`),
];
const totals = async () => [
  ...(await database.sql`select network, shop_count, shop_xof::int, gateway_count, gateway_xof::int, unproven,
    change_xof::int, explained_xof::int from reconciliation_totals order by day, network`),
];
const differences = async () => [
  ...(await database.sql`select attempt_id, verdict, outcome, shop_xof, gateway_xof from reconciled_attempts order by verdict, outcome`),
];
const alerts = async () => [
  ...(await database.sql`select subject, detail, copies from staff_alerts where kind = 'reconciliation_difference'`),
];
const questions = () => gateway.seen.filter(({ path }) => path !== "/api/v1/pay").length;
const nothing = { shop_count: 0, shop_xof: 0, gateway_count: 0, gateway_xof: 0, unproven: 0 };
const noBalance = { change_xof: null, explained_xof: null };

describe("a day on which both sides agree", () => {
  test("each attempt is asked about once, the sums are equal, and nobody is told", async () => {
    const day = await today();
    await paid(5_000);
    await paid(7_001);
    await ended();
    await midnight();
    gateway.seen.length = 0;
    await reconcileDays();
    expect(questions()).toBe(3);
    expect(await days()).toEqual([
      { day, is_finished: true, attempts: 3, differences: 0, orphans: 0, orphan_xof: 0, lease_holder: null },
    ]);
    expect(await totals()).toEqual([
      { network: "FLOOZ", ...nothing, ...noBalance },
      {
        network: "TMONEY",
        shop_count: 2,
        shop_xof: 14_001,
        gateway_count: 2,
        gateway_xof: 14_001,
        unproven: 0,
        ...noBalance,
      },
      { network: "unknown", ...nothing, ...noBalance },
    ]);
    expect(await differences()).toEqual([]);
    expect(await alerts()).toEqual([]);
  });

  test("again, and by many at once, asks nothing and changes nothing", async () => {
    await paid();
    await ended();
    await midnight();
    gateway.seen.length = 0;
    await Promise.all([reconcileDays(), reconcileDays(), reconcileDays(), reconcileDays()]);
    expect(questions()).toBe(2);
    const before = [await days(), await totals()];
    await advanceClock(database.sql, hour);
    await reconcileDays();
    expect(questions()).toBe(2);
    expect([await days(), await totals()]).toEqual(before);
  });

  test("the day is not over before its last statements are", async () => {
    await paid();
    await advanceClock(database.sql, 12 * hour + 10 * 60);
    await reconcileDays();
    const [{ day } = {}] = await days();
    expect(day).not.toBe(await today());
    await advanceClock(database.sql, 15 * 60);
    await reconcileDays();
    expect((await days()).at(-1)).toMatchObject({ attempts: 1 });
  });

  test("a shop that slept for days makes each of them up", async () => {
    await paid();
    await midnight();
    await reconcileDays();
    await paid();
    await advanceClock(database.sql, 72 * hour);
    await reconcileDays();
    expect((await days()).map(({ attempts, is_finished }) => [attempts, is_finished])).toEqual([
      [1, true],
      [1, true],
      [0, true],
      [0, true],
    ]);
  });
});

describe("a day with every kind of difference", () => {
  test("each is listed with both amounts, what was found is applied, and staff hear of the day once", async () => {
    const { sql } = database;
    const day = await today();
    const [same, found, contradicted, less, unclear, other] = [
      await paid(10_000),
      await ended(20_000),
      await paid(30_000),
      await paid(40_000),
      await paid(50_000),
      await ended(60_000),
    ];
    await sql`insert into review_cases (reason, identifier, tx_reference, amount_xof)
      values ('orphan', ${`FOREIGN-${references}`}, '1', 777)`;
    tells(found, { status: 0, amount: found.totalXof });
    tells(contradicted, { status: 6 });
    tells(less, { status: 0, amount: less.totalXof - 1 });
    truth.set(unclear.reference, json({ status: 9 }));
    tells(other, { identifier: "another", status: 4 });
    await midnight();
    await reconcileDays();
    expect((await days())[0]).toMatchObject({ is_finished: false, lease_holder: null });
    expect(await alerts()).toEqual([]);

    gateway.seen.length = 0;
    await advanceClock(sql, 12 * hour);
    await reconcileDays();
    expect(gateway.seen.map(({ body }) => body.tx_reference)).toEqual([unclear.reference]);

    await advanceClock(sql, 12 * hour);
    await reconcileDays();
    expect((await days())[0]).toEqual({
      day,
      is_finished: true,
      attempts: 6,
      differences: 5,
      orphans: 1,
      orphan_xof: 777,
      lease_holder: null,
    });
    expect(await differences()).toEqual([
      {
        attempt_id: less.attemptId,
        verdict: "amount_differs",
        outcome: "paid",
        shop_xof: less.totalXof,
        gateway_xof: less.totalXof - 1,
      },
      {
        attempt_id: contradicted.attemptId,
        verdict: "contradiction",
        outcome: "cancelled",
        shop_xof: contradicted.totalXof,
        gateway_xof: null,
      },
      {
        attempt_id: other.attemptId,
        verdict: "contradiction",
        outcome: "contradiction",
        shop_xof: null,
        gateway_xof: null,
      },
      {
        attempt_id: found.attemptId,
        verdict: "found",
        outcome: "paid",
        shop_xof: null,
        gateway_xof: found.totalXof,
      },
      {
        attempt_id: unclear.attemptId,
        verdict: "unclear",
        outcome: "unclear",
        shop_xof: unclear.totalXof,
        gateway_xof: null,
      },
    ]);
    const shopXof = same.totalXof + contradicted.totalXof + less.totalXof + unclear.totalXof;
    const gatewayXof = same.totalXof + found.totalXof + less.totalXof - 1;
    expect((await totals()).find(({ network }) => network === "TMONEY")).toMatchObject({
      shop_count: 4,
      shop_xof: shopXof,
      gateway_count: 3,
      gateway_xof: gatewayXof,
    });
    expect(await alerts()).toEqual([
      { subject: day, detail: { count: 5, differenceXof: gatewayXof - shopXof }, copies: 1 },
    ]);
    const [order] = await sql`select status from orders where id = ${found.orderId}`;
    expect(order?.status).toBe("paid");
    const evidence = await sql`select attempt_id from gateway_calls where outcome = 'cancelled'`;
    expect(evidence.map(({ attempt_id }) => attempt_id)).toEqual([contradicted.attemptId]);
  });

  test("money that came by another reference under our identifier is no contradiction", async () => {
    const sold = await paid();
    const reference = Number(sold.reference);
    truth.set(sold.reference, json({ tx_reference: reference, status: 4 }));
    truth.set(
      sold.identifier,
      json({ tx_reference: reference + 1_000_000, status: 0, amount: sold.totalXof }),
    );
    await midnight();
    await reconcileDays();
    expect((await days())[0]).toMatchObject({ is_finished: true, differences: 0 });
  });

  test("what was found is counted by the shop on the day on which it was found", async () => {
    const found = await ended();
    tells(found, { status: 0, amount: found.totalXof });
    await midnight();
    await reconcileDays();
    await advanceClock(database.sql, 24 * hour);
    await reconcileDays();
    const perDay = (await totals()).filter(({ network }) => network === "TMONEY");
    expect(perDay).toMatchObject([
      { shop_count: 0, gateway_count: 1, gateway_xof: found.totalXof },
      { shop_count: 1, shop_xof: found.totalXof, gateway_count: 1, gateway_xof: found.totalXof },
    ]);
    expect((await days()).map((row) => row.differences)).toEqual([1, 0]);
  });

  test("a success whose amount nobody proved is in the count and in no sum", async () => {
    const sold = await sale();
    await database.sql`update payment_attempts set is_accepted_by_own_send = false where id = ${sold.attemptId}`;
    tells(sold, { status: 0 });
    await settlePayment(sold.attemptId, "worker");
    await midnight();
    await reconcileDays();
    expect((await totals())[1]).toMatchObject({ ...nothing, shop_count: 1, gateway_count: 1, unproven: 1 });
    expect((await days())[0]).toMatchObject({ differences: 0 });
  });
});

describe("when something goes away in the middle", () => {
  test("the gateway: what has an answer is not asked again, and nothing is lost", async () => {
    const sales: Sale[] = [];
    for (let n = 0; n < 9; n++) sales.push(await paid(1_000 + n));
    await midnight();
    gateway.seen.length = 0;
    const inTime = gateway.script.answer;
    gateway.script.answer = (request) => {
      isAway ||= gateway.seen.length > 5;
      return inTime(request);
    };
    await reconcileDays();
    expect((await days())[0]).toMatchObject({ is_finished: false, lease_holder: null });
    const [left] =
      await database.sql`select count(*)::int as n from reconciled_attempts where verdict is null`;
    expect(left?.n).toBeGreaterThan(0);
    expect(questions()).toBeLessThan(9);
    const asked = gateway.seen.slice(0, 5).map(({ body }) => body.tx_reference);

    gateway.script.answer = inTime;
    isAway = false;
    gateway.seen.length = 0;
    await reconcileDays();
    expect(gateway.seen.filter(({ body }) => asked.includes(body.tx_reference))).toEqual([]);
    expect(questions()).toBe(left?.n);
    expect((await days())[0]).toMatchObject({ is_finished: true, attempts: 9, differences: 0 });
    expect((await totals())[1]).toMatchObject({
      gateway_count: 9,
      gateway_xof: sales.reduce((sum, { totalXof }) => sum + totalXof, 0),
    });
  });

  test("the key: a gateway that refuses every question is not asked all of them", async () => {
    const { sql } = database;
    for (let n = 0; n < 24; n++) await ended();
    await midnight();
    gateway.seen.length = 0;
    const usual = gateway.script.answer;
    gateway.script.answer = () => ({ status: 401, body: "Unauthorized", type: "text/plain" });
    await reconcileDays();
    expect(questions()).toBe(20);
    await reconcileDays();
    expect(questions()).toBe(40);
    const [asked] = await sql`select count(*)::int as n from reconciled_attempts where asked_at is not null`;
    expect(asked?.n, "those that were not asked come first").toBe(24);
    gateway.script.answer = usual;
    await reconcileDays();
    expect((await days())[0]).toMatchObject({ is_finished: true, attempts: 24, differences: 0 });
  });

  test("a worker: its day waits for its lease and goes on", async () => {
    await paid();
    await midnight();
    await database.sql`insert into reconciliation_days (day, lease_holder, lease_until)
      values ((clock_now() at time zone 'UTC')::date - 1, gen_random_uuid(), clock_now() + interval '60 seconds')`;
    gateway.seen.length = 0;
    await reconcileDays();
    expect(questions()).toBe(0);
    await advanceClock(database.sql, 61);
    await reconcileDays();
    expect((await days())[0]).toMatchObject({ is_finished: true, attempts: 1 });
  });

  test("a worker that hangs: another finishes its day, and what it says late changes nothing", async () => {
    const sales = [
      await paid(1_000),
      await paid(2_000),
      await paid(3_000),
      await paid(4_000),
      await paid(5_000),
    ];
    await midnight();
    gateway.seen.length = 0;
    const usual = gateway.script.answer;
    const hanging = Promise.withResolvers<void>();
    const stuck = Promise.withResolvers<void>();
    gateway.script.answer = async (request) => {
      const isThird = gateway.seen.length === 3;
      if (isThird) {
        stuck.resolve();
        await hanging.promise;
      }
      return usual(request);
    };
    const first = reconcileDays();
    await stuck.promise;
    await advanceClock(database.sql, 121);
    await reconcileDays();
    const finished = [await days(), await totals()];
    hanging.resolve();
    await first;
    expect([await days(), await totals()]).toEqual(finished);
    expect(finished[0]?.[0]).toMatchObject({ is_finished: true, attempts: 5, differences: 0 });
    expect(finished[1]?.[1]).toMatchObject({
      gateway_count: 5,
      gateway_xof: sales.reduce((sum, { totalXof }) => sum + totalXof, 0),
    });
    expect(questions(), "only what was under way is asked twice").toBeLessThanOrEqual(7);
  });

  test("a worker that had found money and died before applying it: the next one applies it", async () => {
    const { sql } = database;
    const found = await ended();
    tells(found, { status: 0, amount: found.totalXof });
    await midnight();
    await sql`insert into reconciliation_days (day, planned_at) values ((clock_now() at time zone 'UTC')::date - 1, clock_now())`;
    await sql`insert into reconciled_attempts (day, attempt_id, verdict, outcome, asked_at, network, is_counted_by_gateway, gateway_xof)
      select day, ${found.attemptId}, 'found', 'paid', clock_now(), 'TMONEY', true, ${found.totalXof} from reconciliation_days`;
    await reconcileDays();
    expect((await sql`select status from orders where id = ${found.orderId}`)[0]?.status).toBe("paid");
    expect((await days())[0]).toMatchObject({ is_finished: true, differences: 1 });
  });

  test("our own state, while the gateway answers: what is compared is what is then so", async () => {
    const { sql } = database;
    const late = await sale();
    tells(late, { status: 2 });
    await midnight();
    const usual = gateway.script.answer;
    let isFirst = true;
    gateway.script.answer = async (request) => {
      const answer = await usual(request);
      if (!isFirst) return answer;
      isFirst = false;
      tells(late, { status: 0, amount: late.totalXof });
      await settlePayment(late.attemptId, "callback");
      return answer;
    };
    await reconcileDays();
    expect((await sql`select status from orders where id = ${late.orderId}`)[0]?.status).toBe("paid");
    expect((await days())[0]).toMatchObject({ is_finished: true, attempts: 1, differences: 0 });
  });
});

describe("the balances", () => {
  test("what successes do not explain is told to the franc, by network", async () => {
    const { sql } = database;
    const read = (flooz: number, tmoney: number, at: string) =>
      sql`insert into balance_readings (flooz_xof, tmoney_xof, read_at)
        values (${flooz}, ${tmoney}, (clock_now() at time zone 'UTC')::date::timestamp at time zone 'UTC' + ${at}::interval)`;
    await read(3_000_000_000, 200, "7 minutes");
    await read(1, 1, "12 hours");
    const sold = await paid(5_000);
    await read(2_999_999_000, 200 + sold.totalXof + 3, "24 hours 7 minutes");
    await midnight();
    await reconcileDays();
    expect(await totals()).toMatchObject([
      { network: "FLOOZ", change_xof: -1_000, explained_xof: 0 },
      { network: "TMONEY", change_xof: sold.totalXof + 3, explained_xof: sold.totalXof },
      { network: "unknown", change_xof: null, explained_xof: null },
    ]);
    expect((await days())[0]).toMatchObject({ differences: 0 });
  });

  test("without a reading near both borders nothing is told", async () => {
    await database.sql`insert into balance_readings (flooz_xof, tmoney_xof) values (1, 1)`;
    await paid();
    await midnight();
    await reconcileDays();
    expect((await totals())[0]).toMatchObject(noBalance);
  });
});
