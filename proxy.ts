import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/env.ts";

/** No `missing` clause: a client could send the header that it names to be let past. */
export const config = { matcher: ["/admin/:path*", "/en/admin/:path*"] };

/**
 * The admin's content policy. Next's runtime starts from scripts that stand in the page, so each response has a nonce
 * of its own. Nothing is decided here about who may see what: pages and actions do that themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here, and gives it to its own scripts.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function policyWith(nonce: string): string {
  // In development React evaluates code to show where an error comes from, and styles arrive in the page.
  const [script, style] = env.isDevelopment
    ? [`'nonce-${nonce}' 'unsafe-eval'`, "'unsafe-inline'"]
    : [`'nonce-${nonce}'`, `'nonce-${nonce}'`];
  return [
    "default-src 'none'",
    `script-src 'self' ${script}`,
    `style-src 'self' ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
  ].join("; ");
}
