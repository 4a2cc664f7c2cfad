import type { IncomingHttpHeaders } from "node:http";

export interface HostSettings {
  appUrl: URL;
  /** A demonstration is also visited as localhost, 127.0.0.1 or [::1]. */
  isDemo: boolean;
  /** Proxies in front of this server whose forwarding headers are true. */
  trustedProxyHops: number;
}

/** `variant`: another spelling of the shop's own host, for instance with `www.`. */
export function judgeHost(
  headers: IncomingHttpHeaders,
  settings: HostSettings,
): "served" | "variant" | "unknown" {
  const { appUrl } = settings;
  const host = requestedHost(headers, settings);
  const defaultPort = appUrl.protocol === "https:" ? "443" : "80";
  // A proxy may always write the port: to redirect it would never end.
  if (host === appUrl.host || host === `${appUrl.host}:${defaultPort}`) return "served";
  if (settings.isDemo && isLoopback(host.toLowerCase())) return "served";
  const commonForm = (spelling: string) => {
    const [, name, port = defaultPort] = /^(?:www\.)?(.*?)\.?(?::(\d+))?$/i.exec(spelling) ?? [];
    return `${name?.toLowerCase()}:${port}`;
  };
  return commonForm(host) === commonForm(appUrl.host) ? "variant" : "unknown";
}

/** Where the client believes to be: the shop's own origin, or a loopback one. */
export function requestedOrigin(headers: IncomingHttpHeaders, settings: HostSettings): URL {
  const host = requestedHost(headers, settings).toLowerCase();
  return isLoopback(host) && host !== settings.appUrl.host ? new URL(`http://${host}`) : settings.appUrl;
}

function requestedHost(headers: IncomingHttpHeaders, { trustedProxyHops }: HostSettings): string {
  const forwarded = trustedProxyHops > 0 ? String(headers["x-forwarded-host"] ?? "") : "";
  // Each proxy adds at the right: the last one is the nearest.
  return forwarded.split(",").at(-1)?.trim() || (headers.host ?? "");
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) && URL.canParse(`http://${host}`);
}
