/**
 * Whether a form that is posted to a handler of ours may be one of our own pages'. Browsers name the sending site with
 * every POST that another site's page could make; whoever names none is no browser, and holds nobody's cookies.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
