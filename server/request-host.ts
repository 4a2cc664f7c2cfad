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
  // A proxy may always write the port: to redirect it would never end.
  if (host === appUrl.host || host === `${appUrl.host}:${defaultPort(appUrl.protocol)}`) return "served";
  if (settings.isDemo && isLoopback(host.toLowerCase())) return "served";
  return commonForm(host, appUrl.protocol) === commonForm(appUrl.host, appUrl.protocol)
    ? "variant"
    : "unknown";
}

/** Where the client believes to be: the shop's own origin, or a loopback one. Throws when the host is no host. */
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
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host);
}

function defaultPort(protocol: string): string {
  return protocol === "https:" ? "443" : "80";
}

function commonForm(host: string, protocol: string): string {
  const [, name = "", port = defaultPort(protocol)] = /^(?:www\.)?(.*?)\.?(?::(\d+))?$/i.exec(host) ?? [];
  return `${name.toLowerCase()}:${port}`;
}
