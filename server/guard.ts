import type { IncomingMessage } from "node:http";
import { bodyTooLarge, isDeclaredTooLarge } from "./body-limit.ts";
import type { Refusal } from "./refusal.ts";
import { type HostSettings, judgeHost } from "./request-host.ts";
import { readableUrl, refuseUrl, withoutTrailingSlash } from "./request-url.ts";

/** Rules about what may come in. Nothing here touches the socket. */
export type Verdict = { refusal: Refusal } | { location: string } | { url: string };

export function judgeRequest(
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
  settings: HostSettings,
): Verdict {
  const { method = "", url = "", headers } = request;
  if (!["GET", "HEAD", "POST"].includes(method)) return refused(405, "Method not allowed");
  const refusal = refuseUrl(url);
  if (refusal) return { refusal };
  if (isDeclaredTooLarge(headers["content-length"])) return { refusal: bodyTooLarge };

  const readable = readableUrl(url);
  const canonical = withoutTrailingSlash(readable) ?? readable;
  const host = isHealthRoute(url) ? "served" : judgeHost(headers, settings);
  // A form that is sent again to another address would lose what it carried: only reads are redirected.
  const isRead = method !== "POST";
  if (host === "unknown" && headers.host === undefined) return refused(400, "Host missing");
  if (host === "unknown" || (host === "variant" && !isRead)) return refused(421, "Unknown host");
  if (host === "variant") return { location: settings.appUrl.origin + canonical };
  if (isRead && canonical !== readable) return { location: canonical };
  return { url: canonical };
}

/** Asked by machines that may know only an address, also while everything else is refused. */
export function isHealthRoute(url: string | undefined): boolean {
  return /^\/api\/health\/[a-z]+$/.test(url ?? "");
}

function refused(status: Refusal["status"], reason: string): Verdict {
  return { refusal: { status, reason } };
}
