/** The content policy of a page: nothing but our own, and scripts and styles only with this page's nonce. */
export function contentPolicy(nonce: string, isDev: boolean): string {
  // Development alone needs `eval` (React's stack traces) and a socket for hot reload.
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
  ].join("; ");
}
