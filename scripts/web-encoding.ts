import type { IncomingMessage } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** The best that this browser takes. */
export function encodingFor({ headers }: IncomingMessage): Encoding {
  const accepted = String(headers["accept-encoding"] ?? "");
  return (["br", "gzip"] as const).find((one) => accepted.includes(one)) ?? "identity";
}

/** As much as it is worth for a page that is sent once. */
export function encodePage(page: Buffer, encoding: Encoding): Buffer {
  if (encoding === "gzip") return gzipSync(page);
  if (encoding === "identity") return page;
  return brotliCompressSync(page, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
    },
  });
}

export function encodingHeaders(body: Buffer, encoding: Encoding): Record<string, string | number> {
  return {
    "Content-Length": body.length,
    ...(encoding !== "identity" && { "Content-Encoding": encoding }),
  };
}
