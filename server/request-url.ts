export const longestUrl = 4_096;

export function isBadUrl(url: string): boolean {
  // Origin form only, and printable ASCII, since a browser encodes the rest.
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(url) || /[\\#]/.test(url)) return true;
  const [path, query] = splitUrl(url);
  const decodedPath = isDecodable(path) ? decodeURIComponent(path) : path;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x00-\x1f\x7f\\]/.test(decodedPath) || query.includes("%00")) return true;
  return /(^|\/)\.{1,2}(\/|$)/.test(decodedPath);
}

/** The URL as Next can read it: what cannot be decoded of a query is dropped, of a path becomes the shop's own 404 page. */
export function readableUrl(url: string): string {
  const [path, query] = splitUrl(url);
  return (isDecodable(path) ? path : path.replaceAll("%", "%25")) + (isDecodable(query) ? query : "");
}

export function withoutTrailingSlash(url: string): string {
  const [path, query] = splitUrl(url);
  return (path.replace(/\/+$/, "") || "/") + query;
}

/** The query includes its question mark. */
function splitUrl(url: string): [path: string, query: string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
