import { fieldText } from "./request-body.ts";
import type { Payment } from "./transaction.ts";

/** A fraction, even `.0`, is refused with HTTP 400 before anything else is looked at. */
export function isFraction(fields: Record<string, unknown>): boolean {
  return /^[-+]?(\d+[.,]\d*|[.,]\d+|\d+(?=e))(e[-+]?\d+)?$/i.test(fieldText(fields.amount).trim());
}

/** The parameters of `pay`, or undefined for code 4. A network is never checked against the prefix: numbers are portable. */
export function readPayment(fields: Record<string, unknown>): Payment | undefined {
  const phone = readPhone(fieldText(fields.phone_number));
  const amount = readAmount(fieldText(fields.amount));
  const identifier = readIdentifier(fields.identifier);
  const { network } = fields;
  if (!phone || !amount || !identifier) return undefined;
  if (network !== "FLOOZ" && network !== "TMONEY") return undefined;
  return { identifier, amount, phone, network, description: readDescription(fields.description) };
}

export function readPhone(text: string): string | undefined {
  const phone = text.replace(/^228(?=\d{8}$)/, "");
  return /^(7[0-389]|9[0-36-9])\d{6}$/.test(phone) ? phone : undefined;
}

/** Never 0: that is no payment. */
export function readAmount(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** The longest identifier of the real gateway is not known; 255 is a column's usual size. */
export function readIdentifier(value: unknown): string | undefined {
  const identifier = fieldText(value);
  return identifier.trim() === "" || identifier.length > 255 ? undefined : identifier;
}

export function readDescription(value: unknown): string {
  return fieldText(value).slice(0, 255);
}
