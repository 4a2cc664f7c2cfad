import { createTransport } from "nodemailer";
import type { AlertMessage } from "#lib/notifications/alert-message.ts";

export type MailSettings = { smtpUrl: string; from: string; to: string[] };

/**
 * Sends an alert as plain text, in French with English below, to all addresses in one mail. Throws unless the server
 * took it for all of them; the address of the server, which holds a password, is in no error.
 */
export async function sendMail({ smtpUrl, from, to }: MailSettings, message: AlertMessage): Promise<void> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { rejected } = await transport.sendMail({
      from,
      to,
      subject: message.title,
      text: message.text,
      headers: { "X-Alert-Id": message.id, "Auto-Submitted": "auto-generated" },
    });
    if (rejected.length > 0) throw new Error("an address was refused");
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    throw new Error(`The alert mail did not leave (${responseCode ?? code ?? "an address was refused"}).`);
  } finally {
    transport.close();
  }
}
