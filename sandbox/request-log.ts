export type LoggedRequest = {
  id: number;
  at: number;
  path: string;
  /** Absent when the line was cut and nothing was answered. */
  httpStatus?: number;
  body: Record<string, string>;
};

/** What may be written down of a request. A key or a phone number that strays into another field is masked there too. */
export function maskedFields(fields: Record<string, unknown>, key: string): Record<string, string> {
  const told = Object.entries(fields)
    .slice(0, 12)
    .map(([name, value]) => [hidden(name, key).slice(0, 40), mask(name, textOf(value), key)]);
  return Object.fromEntries(told);
}

function mask(name: string, value: string, key: string): string {
  if (/token|phone/i.test(name)) return value === "" ? "" : `…${value.slice(-2)}`;
  // The way back may carry a shop's own secrets: where it leads is enough to know.
  if (/url/i.test(name)) return hidden(value.replace(/[?#].*$/s, "?…"), key).slice(0, 120);
  return hidden(value, key).slice(0, 120);
}

function hidden(text: string, key: string): string {
  return text
    .replaceAll(key, "…")
    .replace(/\b(?:sandbox_)\S+/g, "…")
    .replace(/(?<!\w)(?:\+?228[ -]?)?[79]\d(?:[ -]?\d{2}){2}[ -]?(\d{2})(?!\w)/g, "…$1");
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
