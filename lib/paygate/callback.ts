import { createHash, timingSafeEqual } from "node:crypto";

/** All that a callback may tell us: which payment to ask about. Everything else is kept as evidence only. */
export type CallbackHint = {
  identifier: string | undefined;
  txReference: string | undefined;
  evidence: Record<string, unknown>;
};

export const largestCallbackBytes = 8 * 1024;

/** True when `given` is one of the secret path segments in use; takes the same time wherever it differs. */
export function isCallbackSecret(given: string, secrets: readonly string[]): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const asked = digest(given);
  return secrets.map((secret) => timingSafeEqual(digest(secret), asked)).includes(true);
}

/**
 * Reads what the gateway posted, JSON or form. Never refuses: rubbish gives a hint without an identifier.
 * Fields: gateway-guide.fr.txt "Recevoir une confirmation de paiement".
 */
export function readCallback(rawBody: Buffer, contentType: string): CallbackHint {
  const fields = parseFields(rawBody.toString("utf8"), contentType);
  if (!fields) return { identifier: undefined, txReference: undefined, evidence: { malformed: true } };
  return {
    identifier: shortText(fields.identifier),
    txReference: shortText(fields.tx_reference),
    evidence: evidenceOf(fields),
  };
}

function parseFields(text: string, contentType: string): Record<string, unknown> | undefined {
  if (/^application\/x-www-form-urlencoded/i.test(contentType))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const evidenceFields = [
  "tx_reference",
  "identifier",
  "payment_reference",
  "amount",
  "datetime",
  "payment_method",
];

function evidenceOf(fields: Record<string, unknown>): Record<string, unknown> {
  const kept = evidenceFields.flatMap((name) => {
    const value = shortText(fields[name]);
    return value === undefined ? [] : [[name, value]];
  });
  const phone = shortText(fields.phone_number);
  return { ...Object.fromEntries(kept), ...(phone ? { phone_number: `…${phone.slice(-2)}` } : {}) };
}

/** A short printable text or whole number, else undefined: PostgreSQL takes no NUL, and nobody needs a novel. */
function shortText(value: unknown): string | undefined {
  const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  return typeof text === "string" && /^[\x20-\x7e]{1,100}$/.test(text) ? text : undefined;
}
