/**
 * Whether a form that is posted to a route of ours was sent by a page of ours. Browsers name the sending origin with
 * every POST; `host` is what our own socket owner has checked. Whoever sends neither is no browser form of ours.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  try {
    return origin !== null && new URL(origin).host === headers.get("host");
  } catch {
    return false;
  }
}
