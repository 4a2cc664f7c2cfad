import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";

test("a lost callback: the order is paid within the polling schedule", async ({ page, sql }) => {
  await order(page, { phone: newPhone("06") });
  // The simulated shopper pays after 2 s; the schedule asks at 5, 10, 20 s.
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 25_000 });
  const token = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const callbacks = await sql`
    select i.* from gateway_callbacks i join payment_attempts a on a.identifier = i.identifier
    join orders o on o.id = a.order_id where o.token = ${token}`;
  expect(callbacks).toHaveLength(0);
});

test("a forged callback with the right identifier and amount changes nothing", async ({
  page,
  request,
  sql,
}) => {
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: /composez votre code PIN/ })).toBeVisible();
  const look = () => sql`
    select o.status, o.paid_attempt_id, a.status as attempt, a.identifier, a.tx_reference, a.amount_xof,
      (select count(*)::int from receipts) as receipts, (select sum(on_hand)::int from stock_levels) as stock
    from orders o join payment_attempts a on a.order_id = o.id where o.token = ${token}`;
  const [before] = await look();
  const answer = await request.post(`/api/paygate/callback/${process.env.E2E_CALLBACK_SECRET}`, {
    data: {
      tx_reference: Number(before?.tx_reference),
      identifier: before?.identifier,
      payment_reference: "1234567890123",
      amount: before?.amount_xof,
      datetime: new Date().toISOString(),
      payment_method: "T-Money",
      phone_number: `228${phone}`,
    },
  });
  expect(answer.status()).toBe(200);
  // The shop asks the gateway, hears that the prompt is still open, and believes that.
  await expect
    .poll(async () => {
      const [row] = await sql`
        select count(*)::int as asked from gateway_calls g join payment_attempts a on a.id = g.attempt_id
        join orders o on o.id = a.order_id where o.token = ${token} and g.endpoint <> 'pay'`;
      return row?.asked;
    })
    .toBeGreaterThan(0);
  const [after] = await look();
  expect(after).toEqual(before);
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toHaveCount(0);
});

test("a time-out after registering: still paid in the end, with one prompt", async ({ page, gateway }) => {
  const phone = newPhone("05");
  await order(page, { phone });
  await expect(
    page.getByRole("heading", { name: /Ne payez pas une deuxième fois|composez votre code PIN/ }),
  ).toBeVisible({
    timeout: 20_000,
  });
  await expect.poll(async () => (await gateway.promptsOf(phone)).length).toBe(1);

  await gateway.decideOnFirst(phone, "approve");
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await gateway.promptsOf(phone)).toHaveLength(1);
});

test("an unpaid order expires and its stock is back", async ({
  page,
  sql,
  gateway,
  advanceClock,
  runTask,
}) => {
  const stock = () => sql`
    select s.on_hand, s.reserved from stock_levels s join variants v on v.id = s.variant_id
    join products p on p.id = v.product_id where p.slug = 'savon-noir' order by v.position limit 1`;
  const [before] = await stock();
  const phone = newPhone();
  const token = await order(page, { phone });
  expect((await stock())[0]).toEqual({ on_hand: before?.on_hand, reserved: before?.reserved + 1 });
  await expect.poll(async () => (await gateway.promptsOf(phone)).length).toBe(1);

  await gateway.decideOnFirst(phone, "cancel");
  await expect(page.getByRole("heading", { name: "Le paiement a été annulé" })).toBeVisible({
    timeout: 20_000,
  });
  await advanceClock(16 * 60);
  await runTask("expire_orders");
  await expect(page.getByRole("heading", { name: "La commande est fermée" })).toBeVisible();
  // Orders of other stories may have expired with it: reserved is what those keep that still wait.
  const [row] = await sql`
    select o.status, r.status as reservation, s.on_hand,
      s.reserved - (select coalesce(sum(h.quantity), 0)::int from reservations h
        where h.variant_id = r.variant_id and h.status = 'held') as surplus
    from orders o join reservations r on r.order_id = o.id join stock_levels s on s.variant_id = r.variant_id
    where o.token = ${token}`;
  expect(row).toEqual({ status: "expired", reservation: "released", on_hand: before?.on_hand, surplus: 0 });
});

test("a callback that arrives five times is one receipt", async ({ page, sql }) => {
  const token = await order(page, { phone: newPhone("10") });
  await expect(page.getByRole("heading", { name: "Payé", exact: true })).toBeVisible({ timeout: 20_000 });
  const [row] = await sql`
    select count(*)::int as receipts from receipts r join orders o on o.id = r.order_id where o.token = ${token}`;
  expect(row?.receipts).toBe(1);
});

test("a worker killed with kill -9: its jobs go on within two minutes", async ({
  page,
  gateway,
  sql,
  killWorker,
}) => {
  test.setTimeout(180_000);
  // The gateway takes its time, so that the worker dies with the call in its hands.
  await gateway.set({ hangMs: 6_000 });
  const phone = newPhone("05");
  const token = await order(page, { phone });
  await expect.poll(async () => (await gateway.promptsOf(phone)).length).toBe(1);
  killWorker();

  await gateway.decideOnFirst(phone, "approve");
  // Nobody looks at the order's page, which would verify by itself: only the worker is left to do it.
  await page.goto("/");
  await expect
    .poll(async () => (await sql`select status from orders where token = ${token}`)[0]?.status, {
      timeout: 120_000,
      intervals: [1_000],
    })
    .toBe("paid");
  expect(await gateway.promptsOf(phone)).toHaveLength(1);
});
