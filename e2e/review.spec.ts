import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import { agree, expectResult, openMenu, signIn } from "#e2e/staff.ts";
import admin from "../messages/fr/admin.json" with { type: "json" };
import review from "../messages/fr/review.json" with { type: "json" };

const ownerEmail = process.env.E2E_STAFF_EMAIL ?? "";

/** An order of which only 100 F came in, as the shop itself writes it down (lib/payments/apply-success.ts). */
async function underpaid(page: Page, sql: postgres.Sql): Promise<{ caseId: string; code: string }> {
  const token = await order(page, { phone: newPhone() });
  await expect(page.getByRole("heading", { name: /composez votre code PIN/ })).toBeVisible();
  const [row] = await sql`
    with paid as (
      update payment_attempts a set status = 'succeeded', disposition = 'review', proven_amount_xof = 100,
        ended_at = clock_now(), next_poll_at = null
      from orders o where o.token = ${token} and a.order_id = o.id
      returning a.id, a.order_id, a.identifier, a.tx_reference, o.total_xof, o.code
    ), told as (
      insert into order_events (order_id, attempt_id, subject, kind, from_status, to_status, actor)
      select order_id, id, 'attempt', 'attempt_succeeded', 'pending', 'succeeded', 'worker' from paid
    ), held as (
      update orders o set hold_expires_at = o.placed_at + interval '24 hours', hold_ends_at = o.placed_at + interval '24 hours'
      from paid where o.id = paid.order_id
    ), opened as (
      insert into review_cases (reason, order_id, attempt_id, identifier, tx_reference, amount_xof, due_xof)
      select 'underpaid', order_id, id, identifier, tx_reference, 100, total_xof from paid returning id
    )
    select opened.id, paid.code from opened, paid`;
  return { caseId: row?.id, code: `${row?.code.slice(0, 4)}-${row?.code.slice(4)}` };
}

const refundForm = (page: Page) => page.getByRole("form", { name: review.form.refundedTitle });

/** The way is folded away where another one is offered first. */
async function fillReference(page: Page, reference: string): Promise<void> {
  if (!(await refundForm(page).isVisible()))
    await page.getByRole("heading", { name: review.form.refundedTitle }).click();
  await refundForm(page).getByLabel(review.form.refundedReference).fill(reference);
}

test("a payment of less than is due is seen by all; only a manager or the owner gives it back", async ({
  page,
  sql,
}) => {
  const { caseId, code } = await underpaid(page, sql);
  const reference = `OM${randomUUID().slice(0, 8)}`.toUpperCase();
  await signIn(page);
  // By the menu: an order that is under review has the same words in its own link.
  await (await openMenu(page)).getByRole("link", { name: new RegExp(`^${review.title}`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: review.title })).toBeVisible();
  await expect(page.getByText(code).filter({ visible: true })).toBeVisible();
  await page.locator(`a[href$="/admin/review/${caseId}"]:visible`).click();
  await expect(page.getByRole("heading", { level: 1, name: review.reasons.underpaid })).toBeVisible();

  await fillReference(page, reference);
  await sql`update staff_members set role = 'clerk' where email = ${ownerEmail}`;
  try {
    // The form is still open from before the change of role.
    await refundForm(page).getByRole("button", { name: review.form.refunded }).click();
    await agree(page, review.form.refunded);
    await expectResult(page, admin.acts.forbidden);
    await expect(page.getByText(review.form.forbidden)).toBeVisible();
    await expect(refundForm(page)).toHaveCount(0);
    expect((await sql`select closed_at from review_cases where id = ${caseId}`)[0]?.closed_at).toBeNull();
  } finally {
    await sql`update staff_members set role = 'owner' where email = ${ownerEmail}`;
  }

  await page.goto(`/admin/review/${caseId}`);
  await fillReference(page, reference);
  await refundForm(page).getByRole("button", { name: review.form.refunded }).click();
  await agree(page, review.form.refunded);
  await expectResult(page, review.done.closed);
  const outcome = page.getByRole("region", { name: review.closing.title });
  await expect(outcome.getByText(reference)).toBeVisible();
  await expect(refundForm(page)).toHaveCount(0);

  const other = await underpaid(page, sql);
  await page.goto(`/admin/review/${other.caseId}`);
  // The same one, written otherwise.
  await fillReference(page, ` ${reference.slice(0, 4)} ${reference.slice(4).toLowerCase()}`);
  await refundForm(page).getByRole("button", { name: review.form.refunded }).click();
  await agree(page, review.form.refunded);
  await expectResult(page, review.refused.reference_used);
  await expect(refundForm(page)).toBeVisible();
});

test("the amount read on the dashboard pays the order, never less than is due", async ({ page, sql }) => {
  const { caseId } = await underpaid(page, sql);
  const [row] = await sql`
    select o.id, o.total_xof from orders o join review_cases c on c.order_id = o.id where c.id = ${caseId}`;
  await signIn(page);
  const accept = page.getByRole("form", { name: review.form.acceptedTitle });
  for (const [amount, words] of [
    [row?.total_xof - 1, review.refused.amount_too_low],
    [row?.total_xof, review.done.closed],
  ] as const) {
    await page.goto(`/admin/review/${caseId}`);
    await accept.getByLabel(review.form.readAmount).fill(String(amount));
    await accept.getByLabel(review.form.acceptedReference).fill(`MP-${caseId.slice(0, 8)}`);
    await accept.getByRole("button", { name: review.form.accepted }).click();
    await agree(page, review.form.accepted);
    await expectResult(page, words);
  }
  const [paid] = await sql`
    select o.status, (select count(*)::int from receipts r where r.order_id = o.id) as receipts from orders o where o.id = ${row?.id}`;
  expect(paid).toEqual({ status: "paid", receipts: 1 });
});

test("above the threshold one proposes and another confirms", async ({ page, browser, sql }) => {
  const second = `second-${randomUUID().slice(0, 8)}@asigame.example`;
  await sql`insert into staff_members (email, name, role, password_hash)
    select ${second}, 'Kossi Essai', 'manager', password_hash from staff_members where email = ${ownerEmail}`;
  const [before] = await sql`select second_person_above_xof as above from shop_settings`;
  await sql`update shop_settings set second_person_above_xof = 0`;
  try {
    const [orphan] = await sql`
      insert into review_cases (reason, identifier, tx_reference, amount_xof)
      values ('orphan', ${`FOREIGN-${randomUUID()}`}, '424242', 700) returning id`;
    await signIn(page);
    await page.goto(`/admin/review/${orphan?.id}`);
    await fillReference(page, `OM-${orphan?.id.slice(0, 8)}`);
    await refundForm(page).getByRole("button", { name: review.form.proposeRefunded }).click();
    await agree(page, review.form.proposeRefunded);
    await expectResult(page, review.done.proposed);
    await expect(page.getByText(review.proposal.own)).toBeVisible();
    await expect(page.getByRole("button", { name: review.proposal.confirm })).toHaveCount(0);

    const desk = await (await browser.newContext()).newPage();
    await signIn(desk, second);
    await desk.goto(`/admin/review/${orphan?.id}`);
    await desk.getByRole("button", { name: review.proposal.confirm }).click();
    await agree(desk, review.proposal.confirm);
    await expectResult(desk, review.done.closed);
    await page.reload();
    const outcome = page.getByRole("region", { name: review.closing.title });
    await expect(outcome.getByText(/Kossi Essai/)).toBeVisible();
    await desk.context().close();
  } finally {
    await sql`update shop_settings set second_person_above_xof = ${before?.above}`;
    await sql`update staff_members set is_active = false where email = ${second}`;
  }
});
