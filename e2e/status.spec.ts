import { WebShopper } from "#bench/shopper.ts";
import { expect, test } from "#e2e/fixtures.ts";
import { noteScenes, sceneTime } from "#e2e/scene-times.ts";
import { newPhone } from "#e2e/shopper.ts";

const payments = 10;

// `npm run bench:status` prints the same of 100 payments.
test("from a delivered callback until “paid” is read on the open page: nine of ten within a second", async ({
  page,
  gateway,
  sql,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await noteScenes(page);
  const delays: number[] = [];
  for (let turn = 0; turn < payments; turn++) {
    const phone = newPhone();
    const shopper = new WebShopper({ appUrl: baseURL ?? "", phone });
    const token = await shopper.buy([{ slug: "savon-noir" }]);
    await page.goto(`/orders/${token}`);
    await sceneTime(page, "confirm");

    await gateway.decideOnFirst(phone, "approve");
    const { atMs } = await sceneTime(page, "paid");
    const [delivered] = await sql<{ atMs: number }[]>`
      select extract(epoch from min(c.received_at))::float8 * 1000 as "atMs" from gateway_callbacks c
      join payment_attempts a on a.id = c.attempt_id join orders o on o.id = a.order_id where o.token = ${token}`;
    delays.push(atMs - (delivered?.atMs ?? Number.NaN));
  }
  const told = `${delays.map(Math.round)} ms`;
  console.log(told);
  expect(Math.min(...delays), told).toBeGreaterThan(0);
  expect(delays.filter((delay) => delay <= 1_000).length, told).toBeGreaterThanOrEqual(payments - 1);
});
