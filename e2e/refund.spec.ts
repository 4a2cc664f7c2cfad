import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "#e2e/fixtures.ts";
import { fromRun } from "#e2e/from-run.ts";
import { newPhone, order } from "#e2e/shopper.ts";
import { agree, expectResult, signIn } from "#e2e/staff.ts";
import ordersEn from "../messages/en/orders.json" with { type: "json" };
import paymentsEn from "../messages/en/payments.json" with { type: "json" };
import admin from "../messages/fr/admin.json" with { type: "json" };
import orders from "../messages/fr/orders.json" with { type: "json" };
import payments from "../messages/fr/payments.json" with { type: "json" };
import review from "../messages/fr/review.json" with { type: "json" };

/** A paid order: its shopper's page stays open in `page`. */
async function paid(page: Page, sql: postgres.Sql): Promise<{ token: string; id: string }> {
  const token = await order(page, { phone: newPhone("01") });
  await expect(page.getByRole("heading", { name: payments.scenes.paid.title, exact: true })).toBeVisible({
    timeout: 15_000,
  });
  const [row] = await sql`select id from orders where token = ${token}`;
  return { token, id: row?.id };
}

const shelfOf = async (sql: postgres.Sql, orderId: string) =>
  (
    await sql`select s.on_hand from stock_levels s join reservations r on r.variant_id = s.variant_id
      where r.order_id = ${orderId}`
  )[0]?.on_hand;

const refund = (desk: Page) => desk.getByRole("form", { name: admin.refund.title });

async function openRefund(desk: Page): Promise<void> {
  if (!(await refund(desk).isVisible()))
    await desk.locator("summary", { hasText: admin.refund.title }).click();
}

/** The two steps: what it means is read, then said yes to. */
async function markToRefund(desk: Page, note: string): Promise<void> {
  await openRefund(desk);
  await expect(refund(desk).getByText(admin.refund.text)).toBeVisible();
  await desk.getByLabel(admin.refund.note).fill(note);
  await desk.getByRole("button", { name: admin.refund.title }).click();
  await agree(desk, admin.refund.submit);
}

test("a paid order is marked to be refunded, given back by hand, and its shopper reads it all the way", async ({
  page,
  context,
  sql,
}) => {
  const { token, id } = await paid(page, sql);
  const shelf = await shelfOf(sql, id);
  const desk = await context.newPage();
  await signIn(desk);
  await desk.goto(`/admin/orders/${id}`);
  await openRefund(desk);
  await expect(desk.getByRole("checkbox", { name: admin.refund.restock })).toBeChecked();
  await markToRefund(desk, "Le savon est arrivé cassé");

  await expectResult(desk, review.done.refund_due);
  await expect(desk.getByRole("heading", { level: 1, name: review.reasons.order_refund })).toBeVisible();
  await expect(desk.getByText(/Le savon est arrivé cassé/).first()).toBeVisible();
  await expect(desk.getByText(review.ways.onlyRefund)).toBeVisible();
  await expect(desk.getByRole("form", { name: review.form.writtenOffTitle })).toHaveCount(0);
  await expect(desk.getByRole("form", { name: review.form.acceptedTitle })).toHaveCount(0);
  expect(await shelfOf(sql, id)).toBe(shelf + 1);

  await page.reload();
  await expect(page.getByRole("heading", { name: payments.scenes.refund_due.title })).toBeVisible();
  await expect(page.getByText(orders.refund.refund_due)).toBeVisible();
  await expect(page.getByText(orders.receiptNumber)).toBeVisible();
  await page.goto(`/en/orders/${token}`);
  await expect(page.getByRole("heading", { name: paymentsEn.scenes.refund_due.title })).toBeVisible();
  await expect(page.getByText(ordersEn.refund.refund_due)).toBeVisible();
  await page.goto(`/orders/${token}`);

  // From the list, as whoever sends the money later would come to it.
  await desk.goto("/admin/orders?state=refund_due");
  await desk.locator(`a[href$="/admin/orders/${id}"]:visible`).click();
  await expect(desk.getByText(admin.outlooks.refund_due)).toBeVisible();
  await expect(desk.getByRole("button", { name: admin.fulfil.preparing })).toHaveCount(0);
  await desk.getByRole("link", { name: admin.order.noteRefund }).click();
  const closing = desk.getByRole("form", { name: review.form.refundedTitle });
  const reference = `RB${randomUUID().slice(0, 8)}`.toUpperCase();
  await closing.getByLabel(review.form.refundedReference).fill(reference);
  await closing.getByRole("button", { name: review.form.refunded }).click();
  await agree(desk, review.form.refunded);
  await expectResult(desk, review.done.closed);

  await page.reload();
  await expect(
    page.getByRole("heading", { name: payments.scenes.refunded.title, exact: true }),
  ).toBeVisible();
  await expect(page.getByText(reference)).toBeVisible();
  await page.goto(`/en/orders/${token}`);
  await expect(
    page.getByRole("heading", { name: paymentsEn.scenes.refunded.title, exact: true }),
  ).toBeVisible();
  await expect(page.getByText(ordersEn.refundReference)).toBeVisible();

  await desk.goto(`/admin/orders/${id}`);
  await expect(desk.getByText(admin.status.refunded, { exact: true })).toBeVisible();
  const story = desk.getByRole("region", { name: admin.timeline.title });
  await expect(story.getByText(admin.timeline.kinds.order_refunded)).toBeVisible();
  await expect(story.getByText(admin.timeline.kinds.order_refund_due)).toBeVisible();
  await desk.getByRole("link", { name: admin.refund.seeDone }).click();
  await expect(desk.getByRole("region", { name: review.closing.title }).getByText(reference)).toBeVisible();
});

test("nobody gives up the goods that a colleague is handing over, nor marks an order twice", async ({
  page,
  context,
  sql,
}) => {
  const { id } = await paid(page, sql);
  const [desk, colleague] = [await context.newPage(), await context.newPage()];
  await signIn(desk);
  await desk.goto(`/admin/orders/${id}`);
  await colleague.goto(`/admin/orders/${id}`);
  await colleague.getByRole("button", { name: admin.fulfil.preparing }).click();
  await expect(colleague.getByRole("button", { name: admin.fulfil.shipped })).toBeVisible();
  await colleague.getByRole("button", { name: admin.fulfil.shipped }).click();
  await expect(colleague.getByRole("button", { name: admin.fulfil.delivered })).toBeVisible();
  await markToRefund(desk, "Commande en double");
  await expectResult(desk, admin.refund.refused.fulfilment_moved);
  expect((await sql`select status from orders where id = ${id}`)[0]?.status).toBe("paid");

  // On its way: the goods come back only if somebody says so.
  const shelf = await shelfOf(sql, id);
  await openRefund(desk);
  await expect(desk.getByRole("checkbox", { name: admin.refund.restock })).not.toBeChecked();
  await colleague.reload();
  await markToRefund(desk, "Commande en double");
  await expectResult(desk, review.done.refund_due);
  expect(await shelfOf(sql, id)).toBe(shelf);
  await markToRefund(colleague, "Autre raison");
  await expectResult(colleague, admin.refund.refused.already_refund_due);
  expect(await sql`select from review_cases where order_id = ${id} and reason = 'order_refund'`).toHaveLength(
    1,
  );
});

test("a clerk packs a paid order, and is not offered to refund it", async ({ page, context, sql }) => {
  const { id } = await paid(page, sql);
  // A member of its own: the owner's role is what the other stories rest on.
  const clerk = `clerk-${randomUUID().slice(0, 8)}@asigame.example`;
  await sql`insert into staff_members (email, name, role, password_hash)
    select ${clerk}, 'Ama Essai', 'clerk', password_hash from staff_members where email = ${fromRun("E2E_STAFF_EMAIL")}`;
  const desk = await context.newPage();
  await signIn(desk, clerk);
  await desk.goto(`/admin/orders/${id}`);
  await expect(desk.getByRole("button", { name: admin.fulfil.preparing })).toBeVisible();
  await expect(desk.locator("summary", { hasText: admin.refund.title })).toHaveCount(0);
  await sql`update staff_members set is_active = false where email = ${clerk}`;
});
