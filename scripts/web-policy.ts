/**
 * The content policy of a page: nothing but our own files, and nothing that stands in the page itself is ever run or
 * styles it (docs/decisions/025).
 */
export const contentPolicy = policyWith("script-src 'self'", "style-src 'self'");

/** Of the bench's empty page, which keeps the framework's scripts: only those with its nonce. */
export function noncePolicy(nonce: string): string {
  return policyWith(
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
  );
}

function policyWith(scripts: string, styles: string): string {
  return [
    "default-src 'none'",
    scripts,
    styles,
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
