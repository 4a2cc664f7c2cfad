import { fieldText } from "./request-body.ts";
import type { Payment } from "./transaction.ts";

/** A fraction, even `.0`, is refused with HTTP 400 before anything else is looked at. */
export function isFraction(fields: Record<string, unknown>): boolean {
  return /^[-+]?(\d+[.,]\d*|[.,]\d+|\d+(?=e))(e[-+]?\d+)?$/i.test(fieldText(fields.amount).trim());
}

/** The parameters of `pay`, or undefined for code 4. A network is never checked against the prefix: numbers are portable. */
export function readPayment(fields: Record<string, unknown>): Payment | undefined {
  const phone = fieldText(fields.phone_number).replace(/^228(?=\d{8}$)/, "");
  const amount = fieldText(fields.amount);
  const identifier = fieldText(fields.identifier);
  const { network } = fields;
  if (!/^(7[0-389]|9[0-36-9])\d{6}$/.test(phone)) return undefined;
  if (!/^\d{1,9}$/.test(amount) || Number(amount) < 1) return undefined;
  // The longest identifier of the real gateway is not known; 255 is a column's usual size.
  if (identifier.trim() === "" || identifier.length > 255) return undefined;
  if (network !== "FLOOZ" && network !== "TMONEY") return undefined;
  const description = fieldText(fields.description).slice(0, 255);
  return { identifier, amount: Number(amount), phone, network, description };
}
