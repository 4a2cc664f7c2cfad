import type { IncomingMessage } from "node:http";
import { longestBody } from "./limited-request.ts";
import { type HostSettings, judgeHost } from "./request-host.ts";
import { isBadUrl, longestUrl, readableUrl, withoutTrailingSlash } from "./request-url.ts";

/** A status to refuse with, an address to redirect to, or the URL as Next can read it. */
export type Verdict = { refusal: number } | { location: string } | { url: string };

/** Rules about what may come in. Nothing here touches the socket. */
export function judgeRequest(
  { method = "", url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  settings: HostSettings,
): Verdict {
  if (!["GET", "HEAD", "POST"].includes(method)) return { refusal: 405 };
  if (url.length > longestUrl) return { refusal: 414 };
  if (isBadUrl(url)) return { refusal: 400 };
  if (Number(headers["content-length"] ?? 0) > longestBody) return { refusal: 413 };

  const readable = readableUrl(url);
  const canonical = withoutTrailingSlash(readable);
  const host = isHealthRoute(url) ? "served" : judgeHost(headers, settings);
  // A form that is sent again to another address would lose what it carried: only reads are redirected.
  const isRead = method !== "POST";
  if (host === "unknown" && headers.host === undefined) return { refusal: 400 };
  if (host === "unknown" || (host === "variant" && !isRead)) return { refusal: 421 };
  if (host === "variant") return { location: settings.appUrl.origin + canonical };
  if (isRead && canonical !== readable) return { location: canonical };
  return { url: canonical };
}

/** Asked by machines that may know only an address, also while everything else is refused. */
export function isHealthRoute(url: string | undefined): boolean {
  return /^\/api\/health\/[a-z]+$/.test(url ?? "");
}
