import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { type AlertDetail, type AlertKind, alertDetailNames, orderOfSubject } from "#lib/staff/alert.ts";
import en from "../../messages/en/gateway.json" with { type: "json" };
import fr from "../../messages/fr/gateway.json" with { type: "json" };

const words = { fr, en };

export type ToldAlert = {
  id: string;
  kind: AlertKind;
  subject: string;
  detail: AlertDetail;
  copies: number;
  raisedAt: string;
  shopName: string;
};

/** What leaves the shop about an alert; the rest is read in the admin, by who may. */
export type AlertMessage = {
  id: string;
  kind: AlertKind;
  subject: string;
  detail: AlertDetail;
  copies: number;
  raisedAt: string;
  title: string;
  /** French, then English: what a chat shows and a mail says. */
  text: string;
  texts: Record<Locale, string>;
  url: string;
};

/**
 * The words of an alert for people elsewhere. Only details that are known by name are told, and nothing that looks like
 * a phone, a key or a token, whoever raised it: a chat or a mailbox is no safe place. `appUrl`: origin of the shop.
 */
export function alertMessage(alert: ToldAlert, appUrl: string): AlertMessage {
  const { id, kind, copies, raisedAt, shopName } = alert;
  const orderId = orderOfSubject(alert.subject);
  const told = alertDetailNames.filter((name) => alert.detail[name] !== undefined);
  const subject = orderId ?? tellable(alert.subject);
  const detail = Object.fromEntries(told.map((name) => [name, tellableValue(name, alert.detail[name])]));
  const urlIn = (locale: Locale) =>
    `${appUrl}${localePath(locale, orderId ? `/admin/orders/${orderId}` : "/admin/gateway")}`;
  const texts = {
    fr: textIn("fr", { ...alert, subject: orderId ? "" : subject, detail }, urlIn("fr")),
    en: textIn("en", { ...alert, subject: orderId ? "" : subject, detail }, urlIn("en")),
  };
  const title = `[${shopName}] ${fr.alerts.kinds[kind].title}`;
  const text = `${texts.fr}\n\n${texts.en}`;
  return { id, kind, subject, detail, copies, raisedAt, title, text, texts, url: urlIn("fr") };
}

function textIn(locale: Locale, { kind, subject, detail, copies }: ToldAlert, url: string): string {
  const { alerts, health } = words[locale];
  const fact = (label: string, value: string | number) => fill(alerts.fact, { label, value: String(value) });
  const facts = alertDetailNames.flatMap((name) => {
    const value = detail[name];
    return value === undefined ? [] : [fact(alerts.details[name], value)];
  });
  return [
    alerts.kinds[kind].title,
    alerts.kinds[kind].text,
    ...(subject ? [fact(alerts.subject, subject === "pay" ? health.breakers.pay : subject)] : []),
    ...facts,
    ...(copies > 1 ? [fact(alerts.message.copies, copies)] : []),
    fact(alerts.message.open, url),
  ].join("\n");
}

/** These texts have no plurals, so that they need no library where the worker runs without a build. */
function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A number of eight digits could be a phone, unless it is money by its name. */
function tellableValue(name: string, value: string | number | undefined): string | number {
  if (typeof value !== "number") return tellable(value ?? "");
  return name.endsWith("Xof") || Math.abs(value) < 10_000_000 ? value : "…";
}

function tellable(text: string): string {
  return text
    .replaceAll(/\+?\d(?:[\s.]?\d){7,}/g, "…")
    .replaceAll(/[A-Za-z0-9_-]{20,}/g, "…")
    .replaceAll(/\p{Cc}/gu, " ")
    .slice(0, 80);
}
