import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import type { GatewayControl } from "#e2e/gateway-control.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import { openMenu, signIn } from "#e2e/staff.ts";
import payments from "../messages/fr/payments.json" with { type: "json" };
import words from "../messages/fr/reconciliation.json" with { type: "json" };

const ownerEmail = process.env.E2E_STAFF_EMAIL ?? "";

type Sale = { attemptId: string; orderId: string; code: string; day: string };

/** Bought and approved; the day is that of the shop's clock. */
async function sale(page: Page, sql: postgres.Sql, gateway: GatewayControl): Promise<Sale> {
  const phone = newPhone();
  const token = await order(page, { phone });
  await expect(page.getByRole("heading", { name: payments.scenes.confirm.title })).toBeVisible();

  await gateway.decideOnFirst(phone, "approve");
  await expect(page.getByRole("heading", { name: payments.scenes.paid.title, exact: true })).toBeVisible();
  const [row] = await sql`
    select a.id, o.id as order_id, o.code, (a.first_sent_at at time zone 'Africa/Lome')::date::text as day
    from orders o join payment_attempts a on a.order_id = o.id where o.token = ${token}`;
  return {
    attemptId: row?.id,
    orderId: row?.order_id,
    code: `${row?.code.slice(0, 4)}-${row?.code.slice(4)}`,
    day: row?.day,
  };
}

test("the night finds the franc by which the books were changed, and staff read where", async ({
  page,
  sql,
  gateway,
  advanceClock,
}) => {
  const honest = await sale(page, sql, gateway);
  const changed = await sale(page, sql, gateway);
  await sql`update payment_attempts set proven_amount_xof = proven_amount_xof + 1 where id = ${changed.attemptId}`;
  // Days that another story's clock brought on are none of this one's.
  await sql`truncate reconciliation_days cascade`;
  const [night] = await sql`
    select extract(epoch from (${changed.day}::date + 1)::timestamp at time zone 'Africa/Lome' + interval '30 minutes'
      - clock_now())::float8 as seconds`;
  await advanceClock(night?.seconds);
  await sql`select graphile_worker.add_job('reconcile_days')`;
  const answered = async () =>
    (
      await sql`select from reconciliation_days d where day = ${changed.day} and planned_at is not null and not exists (
        select from reconciled_attempts r where r.day = d.day and r.verdict is null
          and r.attempt_id in (${honest.attemptId}, ${changed.attemptId}))`
    ).length;
  await expect.poll(answered, { timeout: 30_000 }).toBe(1);

  await signIn(page);
  await sql`update staff_members set role = 'viewer' where email = ${ownerEmail}`;
  try {
    await (await openMenu(page)).getByRole("link", { name: words.title, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
    await page.locator(`a[href$="/admin/reconciliation/${changed.day}"]:visible`).click();
    const list = page.getByRole("region", { name: words.differences.title });
    const mine = list.getByRole("listitem").filter({ hasText: changed.code });
    await expect(mine).toContainText(words.differences.kinds.amount_differs.title);
    await expect(list.getByText(honest.code)).toHaveCount(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, "nothing sticks out of a narrow screen").toBe(false);
    await mine.getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`/admin/orders/${changed.orderId}$`));
  } finally {
    await sql`update staff_members set role = 'owner' where email = ${ownerEmail}`;
    await sql`update payment_attempts set proven_amount_xof = proven_amount_xof - 1 where id = ${changed.attemptId}`;
    // Signing in counted a try at that hour, and once the clock is set back it would seem to lie ahead.
    await sql`delete from sign_in_throttles where blocked_until > now()`;
  }
});

test("a day without a reconciliation says so, and the books tell when they were last checked", async ({
  page,
  sql,
}) => {
  await signIn(page);
  await page.goto("/en/admin/reconciliation/2020-02-30");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This day has no reconciliation");
  await sql`select graphile_worker.add_job('check_invariants', '{"scope":"recent"}')`;
  // Those of the night may have run by themselves.
  await expect
    .poll(async () => (await sql`select from invariant_runs where scope = 'recent'`).length)
    .toBeGreaterThan(0);
  await page.goto("/admin/reconciliation");
  const books = page.getByRole("region", { name: words.books.title });
  await expect(books).toContainText(words.books.scopes.recent);
  await expect(books).toContainText(/Vérifié le .+, \d+ règles/);
});
