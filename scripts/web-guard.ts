/** Rules about what may come in by the socket. Pure: `web.ts` owns the socket and asks here. */

export interface Refused {
  status: 400 | 403 | 405 | 413 | 414 | 421;
  reason: string;
}

export interface GuardSettings {
  appUrl: URL;
  /** A demonstration is also visited as 127.0.0.1 or [::1]. */
  isDemo: boolean;
  trustedProxyHops: number;
}

type Headers = Record<string, string | string[] | undefined>;

const longestUrl = 4_096;

export function refuseRequest(
  request: { method?: string; url?: string; headers: Headers },
  settings: GuardSettings,
): Refused | undefined {
  if (!["GET", "HEAD", "POST"].includes(request.method ?? ""))
    return { status: 405, reason: "Method not allowed" };
  return (
    refuseUrl(request.url ?? "") ??
    refuseHost(request.url ?? "", request.headers, settings) ??
    refuseDeclaredLength(request.url ?? "", request.headers)
  );
}

export function refuseUrl(url: string): Refused | undefined {
  if (url.length > longestUrl) return { status: 414, reason: "URL too long" };
  const bad: Refused = { status: 400, reason: "Bad URL" };
  // Origin form only; printable ASCII, since a browser encodes the rest.
  if (!url.startsWith("/") || url.startsWith("//") || !/^[\x21-\x7e]+$/.test(url) || /[\\#]/.test(url))
    return bad;
  const [path = "", ...rest] = url.split("?");
  const decodedPath = decode(path);
  const decodedQuery = decode(rest.join("?"));
  if (decodedPath === undefined || decodedQuery === undefined) return bad;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x00-\x1f\x7f\\]/.test(decodedPath) || decodedQuery.includes("\0")) return bad;
  if (/(^|\/)\.{1,2}(\/|$)/.test(decodedPath)) return bad;
  return undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Health may be asked by any name: whoever asks often knows only an address. */
function refuseHost(url: string, headers: Headers, settings: GuardSettings): Refused | undefined {
  if (/^\/api\/health\/[a-z]+$/.test(url)) return undefined;
  const host = effectiveHost(headers, settings);
  if (host === settings.appUrl.host) return undefined;
  if (settings.isDemo && isLoopback(host)) return undefined;
  return { status: 421, reason: "Unknown host" };
}

function effectiveHost(headers: Headers, { trustedProxyHops, appUrl }: GuardSettings): string {
  const forwarded = trustedProxyHops > 0 ? lastOf(headers["x-forwarded-host"]) : undefined;
  const host = (forwarded ?? String(headers.host ?? "")).toLowerCase();
  // Port 443 may be written out.
  return host.replace(appUrl.protocol === "https:" ? /:443$/ : /:80$/, "");
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host);
}

/** Bytes a body may have: a callback is tiny, a form small. */
export function bodyLimit(url: string): number {
  return url.startsWith("/api/paygate/") ? 8 * 1_024 : 64 * 1_024;
}

function refuseDeclaredLength(url: string, headers: Headers): Refused | undefined {
  const declared = Number(headers["content-length"] ?? 0);
  return declared > bodyLimit(url) ? { status: 413, reason: "Body too large" } : undefined;
}

const dropped =
  /^(x-nonce|x-page-.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-forwarded-.*|x-real-ip|forwarded|x-request-id)$/;
const droppedForNext =
  /^(next-resume|content-security-policy.*|x-now-.*|x-vercel-.*|x-nextjs-.*|x-prerender-.*)$/;

/** Takes away what only we or Next may say, then says truthfully who asks and for what. Changes `headers`. */
export function cleanHeaders(
  headers: Headers,
  remoteAddress: string,
  requestId: string,
  settings: GuardSettings,
): void {
  const address = clientAddress(headers, remoteAddress, settings.trustedProxyHops);
  const host = effectiveHost(headers, settings);
  for (const name of Object.keys(headers)) {
    if (dropped.test(name) || (droppedForNext.test(name) && !keptForNext.has(name))) delete headers[name];
  }
  const isOurs = host === settings.appUrl.host || !isLoopback(host);
  const origin = isOurs ? settings.appUrl : new URL(`http://${host}`);
  headers.host = origin.host;
  headers["x-forwarded-for"] = address;
  headers["x-forwarded-host"] = origin.host;
  headers["x-forwarded-proto"] = origin.protocol.slice(0, -1);
  headers["x-forwarded-port"] = origin.port || (origin.protocol === "https:" ? "443" : "80");
  headers["x-request-id"] = requestId;
}

/** Sent by Next's own browser half. */
const keptForNext = new Set(["x-nextjs-data", "x-nextjs-request-id", "x-nextjs-html-request-id"]);

/** Each trusted proxy adds one address at the right: the client is the one that the outermost of them saw. */
export function clientAddress(headers: Headers, remoteAddress: string, hops: number): string {
  const seen = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim());
  const claimed = hops > 0 ? seen.at(-hops) : undefined;
  const address = claimed && /^[0-9a-fA-F.:]{2,45}$/.test(claimed) ? claimed : remoteAddress;
  return address.replace(/^::ffff:/i, "");
}

function lastOf(value: string | string[] | undefined): string | undefined {
  return (
    String(value ?? "")
      .split(",")
      .at(-1)
      ?.trim() || undefined
  );
}
