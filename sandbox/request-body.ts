export type Fields = Record<string, unknown>;

/** JSON or form fields, as the real gateway takes both; undefined when it is neither. */
export async function readFields(request: Request): Promise<Fields | undefined> {
  try {
    const text = await request.text();
    if (/^application\/x-www-form-urlencoded/i.test(request.headers.get("content-type") ?? ""))
      return Object.fromEntries(new URLSearchParams(text));
    const body: unknown = JSON.parse(text, keepFraction as (name: string, value: unknown) => unknown);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Fields) : undefined;
  } catch {
    return undefined;
  }
}

/** Only text and numbers count: any other JSON value is as good as absent, and may even refuse to become a string. */
export function fieldText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** JSON.parse would read 5000.0 as 5000; the real gateway sees the difference, so the literal is kept as it was written. */
function keepFraction(_name: string, value: unknown, { source }: { source?: string }): unknown {
  return typeof value === "number" && source !== undefined && !/^-?\d+$/.test(source) ? source : value;
}
