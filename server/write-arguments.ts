import type { OutgoingHttpHeader, OutgoingHttpHeaders } from "node:http";

export type Callback = (error?: Error | null) => void;
export type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** Of `write` and `end`, whose second argument may be a callback already. */
export function bytesOf(chunk: unknown, encoding: BufferEncoding | Callback | undefined): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === "string") return Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8");
  throw new TypeError("A response is written in strings or bytes.");
}

/** Of `writeHead`, which takes an object, or a flat list of names and values in which a name may come again. */
export function headerPairs(headers: Headers = {}): [string, number | string | string[]][] {
  if (!Array.isArray(headers))
    return Object.entries(headers).filter(
      (pair): pair is [string, OutgoingHttpHeader] => pair[1] !== undefined,
    );
  const merged = new Map<string, OutgoingHttpHeader>();
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = String(headers[at]);
    const value = headers[at + 1] as OutgoingHttpHeader;
    const before = merged.get(name);
    merged.set(name, before === undefined ? value : [before, value].flat().map(String));
  }
  return [...merged];
}
