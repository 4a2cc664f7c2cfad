import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { root } from "./folders.ts";
import { encodingFor, encodingHeaders } from "./web-encoding.ts";

const fileIn = (distDir: string) => join(root, distDir, "browser", "shop.js");

/** Bundles what a page's browser is given to run: `app/browser.ts` and what it names (docs/decisions/025). */
export async function bundleBrowserScript(distDir: string): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [join(root, "app", "browser.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    outfile: fileIn(distDir),
  });
}

export type BrowserScript = {
  path: string;
  answer(request: IncomingMessage, response: ServerResponse): void;
};

/** The script that was bundled, at an address of its own for each content. Throws when there is none. */
export function readBrowserScript(distDir: string): BrowserScript {
  const whole = readFileSync(fileIn(distDir));
  const bodies = { br: brotliCompressSync(whole), gzip: gzipSync(whole), identity: whole };
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, 16);
  return {
    path: `/browser/${hash}.js`,
    answer(request, response) {
      const encoding = encodingFor(request);
      const body = bodies[encoding];
      response.writeHead(200, {
        "Content-Type": "text/javascript; charset=utf-8",
        "Cache-Control": "public, max-age=31536000, immutable",
        Vary: "Accept-Encoding",
        ...encodingHeaders(body, encoding),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    },
  };
}
