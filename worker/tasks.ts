import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { deleteOldAdditions } from "#lib/cart/delete-old-additions.ts";
import { countSales } from "#lib/catalogue/count-sales.ts";
import { deleteOldDrafts } from "#lib/forms/draft.ts";
import { checkInvariants } from "#lib/invariants/check-invariants.ts";
import { log } from "#lib/log.ts";
import { tellAlert } from "#lib/notifications/tell-alert.ts";
import { recordBalance } from "#lib/paygate/record-balance.ts";
import { expireOrders } from "#lib/payments/expire-orders.ts";
import { settlePayment } from "#lib/payments/settle-payment.ts";
import { sweepAttempts } from "#lib/payments/sweep-attempts.ts";
import { watchPrompts } from "#lib/payments/watch-prompts.ts";
import { watchUnsettled } from "#lib/payments/watch-unsettled.ts";
import { checkQuarantine } from "#lib/quarantine/check-quarantine.ts";
import { pruneCallbacks } from "#lib/quarantine/prune-callbacks.ts";
import { reconcileDays } from "#lib/reconciliation/reconcile-days.ts";
import { deleteOldSignIns } from "#lib/staff/delete-old-sign-ins.ts";

const attemptPayload = z.strictObject({ attemptId: z.uuid(), actor: z.literal("callback").optional() });
const alertPayload = z.strictObject({ alertId: z.uuid(), way: z.enum(["webhook", "mail"]) });
/** A task on a schedule is told about its schedule, too. */
const checkPayload = z.object({ scope: z.enum(["recent", "all"]) });

export const tasks: TaskList = {
  settle_attempt: async (payload) => {
    const { attemptId, actor } = attemptPayload.parse(payload);
    await settlePayment(attemptId, actor ?? "worker");
  },
  sweep_attempts: async () => tell("sweep_attempts", await sweepAttempts()),
  expire_orders: async () => tell("expire_orders", await expireOrders()),
  watch_prompts: async () => watchPrompts(),
  watch_unsettled: async () => watchUnsettled(),
  check_quarantine: async () => tell("check_quarantine", await checkQuarantine()),
  prune_callbacks: async () => tell("prune_callbacks", await pruneCallbacks()),
  tell_alert: async (payload) => {
    const { alertId, way } = alertPayload.parse(payload);
    await tellAlert(alertId, way);
  },
  check_invariants: async (payload) => checkInvariants(checkPayload.parse(payload).scope),
  reconcile_days: reconcileDays,
  delete_old_forms: async () =>
    tell("delete_old_forms", (await deleteOldDrafts()) + (await deleteOldAdditions())),
  delete_old_sign_ins: async () => tell("delete_old_sign_ins", await deleteOldSignIns()),
  count_sales: async () => tell("count_sales", await countSales()),
  record_balance: async () => void (await recordBalance()),
};

export const crontab = [
  "* * * * * sweep_attempts ?max=1&jobKey=sweep_attempts",
  "* * * * * expire_orders ?max=1&jobKey=expire_orders",
  "* * * * * watch_prompts ?max=1&jobKey=watch_prompts",
  "* * * * * watch_unsettled ?max=1&jobKey=watch_unsettled",
  "* * * * * check_quarantine ?max=1&jobKey=check_quarantine",
  "17 3 * * * prune_callbacks ?max=1&jobKey=prune_callbacks",
  "*/5 * * * * delete_old_forms ?max=1&jobKey=delete_old_forms",
  "37 * * * * delete_old_sign_ins ?max=1&jobKey=delete_old_sign_ins",
  "7 * * * * record_balance ?max=1&jobKey=record_balance",
  "11 * * * * count_sales ?max=1&jobKey=count_sales",
  "*/15 * * * * reconcile_days ?max=1&jobKey=reconcile_days",
  '23 * * * * check_invariants ?id=check_recent&max=3&jobKey=check_recent {"scope":"recent"}',
  '41 1 * * * check_invariants ?id=check_all&max=3&jobKey=check_all {"scope":"all"}',
].join("\n");

function tell(task: string, count: number): void {
  if (count > 0) log.info("task found work", { task, count });
}
