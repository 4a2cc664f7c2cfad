import type { OutgoingHttpHeader, OutgoingHttpHeaders } from "node:http";

export type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];
export type Callback = (error?: Error | null) => void;

/** Of `write` and `end`, whose second argument may be a callback already. */
export function bytesOf(chunk: unknown, encoding: BufferEncoding | Callback | undefined): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === "string") return Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8");
  throw new TypeError("A response is written in strings or bytes.");
}

/** Of `writeHead`, which takes an object or a flat list of names and values. */
export function headerPairs(headers: Headers = {}): [name: string, value: OutgoingHttpHeader | undefined][] {
  if (!Array.isArray(headers)) return Object.entries(headers);
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[String(name), headers[at + 1]]] : []));
}
