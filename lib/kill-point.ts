import { unlinkSync } from "node:fs";
import { join } from "node:path";
import { env } from "#lib/env.ts";

/** Places where a death would hurt most. Source: payments.md "Kill points". */
export const killPoints = [
  "order_placed_unanswered",
  "send_leased",
  "pay_answer_unread",
  "pay_answer_unstored",
  "status_answer_unread",
  "status_answer_unstored",
  "callback_unstored",
  "callback_unanswered",
] as const;
export type KillPoint = (typeof killPoints)[number];

/**
 * Ends this process on the spot, as a power cut would, when a run of kills has armed this point by a file of its name.
 * Taking that file away is what fires it, so one armed point ends one process, however many pass. Inert unless
 * `NODE_ENV` is `test` and a folder is named: production asks two variables and goes on.
 */
export function killPoint(name: KillPoint): void {
  const folder = env.killPointFolder;
  if (folder === undefined) return;
  try {
    unlinkSync(join(folder, name));
  } catch {
    return;
  }
  process.kill(process.pid, "SIGKILL");
}
