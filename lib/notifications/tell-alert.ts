import { env } from "#lib/env.ts";
import { type AlertMessage, alertMessage } from "#lib/notifications/alert-message.ts";
import { type AlertWay, claimAlert, giveBack, keepTold } from "#lib/notifications/claim-alert.ts";
import { postWebhook } from "#lib/notifications/post-webhook.ts";
import { sendMail } from "#lib/notifications/send-mail.ts";

/**
 * Tells people outside the admin of an alert, by one way, when that way is set up: at most one message an hour for each
 * kind and subject while nobody has seen it. Throws when the message did not leave, so that its job tries again, ever
 * later. Its job was staged by whoever raised the alert (trigger `stage_alert`), which never waits for it. A death
 * between the message and the note that it left makes one message more; it has the same id.
 */
export async function tellAlert(alertId: string, way: AlertWay): Promise<void> {
  const send = senderOf(way);
  if (!send) return;
  const claimed = await claimAlert(alertId, way);
  if (!claimed) return;
  try {
    await send(alertMessage(claimed.alert, env.appUrl));
  } catch (error) {
    await giveBack(claimed);
    throw error;
  }
  await keepTold(claimed);
}

function senderOf(way: AlertWay): ((message: AlertMessage) => Promise<void>) | undefined {
  if (way === "webhook") {
    const url = env.alertWebhookUrl;
    return url ? (message) => postWebhook(url, message) : undefined;
  }
  const mail = env.alertMail;
  return mail ? (message) => sendMail(mail, message) : undefined;
}
