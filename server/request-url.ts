import type { Refusal } from "./refusal.ts";

const longestUrl = 4_096;

export function refuseUrl(url: string): Refusal | undefined {
  if (url.length > longestUrl) return { status: 414, reason: "URL too long" };
  const bad: Refusal = { status: 400, reason: "Bad URL" };
  // Origin form only, and printable ASCII, since a browser encodes the rest.
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(url) || /[\\#]/.test(url)) return bad;
  const [path, query] = splitUrl(url);
  const decodedPath = decodeURIComponent(escapeUndecodable(path));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x00-\x1f\x7f\\]/.test(decodedPath) || query.includes("%00")) return bad;
  if (/(^|\/)\.{1,2}(\/|$)/.test(decodedPath)) return bad;
  return undefined;
}

/**
 * The URL as Next can read it: a query that cannot be decoded is dropped, since a mistyped advertising parameter should
 * not cost the page; a path that cannot be decoded becomes one that exists nowhere, so that the shop's own 404 page
 * comes. Expects a URL that is not refused.
 */
export function readableUrl(url: string): string {
  const [path, query] = splitUrl(url);
  return escapeUndecodable(path) + (isDecodable(query) ? query : "");
}

/** Undefined if there is no slash to take away. */
export function withoutTrailingSlash(url: string): string | undefined {
  const [path, query] = splitUrl(url);
  return path.length > 1 && path.endsWith("/") ? path.replace(/\/+$/, "") + query : undefined;
}

/** The query includes its question mark. */
function splitUrl(url: string): [path: string, query: string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
}

function escapeUndecodable(path: string): string {
  if (isDecodable(path)) return path;
  return path
    .split("/")
    .map((segment) => (isDecodable(segment) ? segment : segment.replaceAll("%", "%25")))
    .join("/");
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
