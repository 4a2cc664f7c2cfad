import type { MiddlewareHandler } from "hono";

const loopback = ["127.0.0.1", "localhost", "[::1]"];

/**
 * No money here, but still no web page elsewhere may press these buttons: a foreign Host is a rebound name, a foreign
 * Origin another site's form. The gateway's own endpoints stay open to any name, as in a network of containers.
 */
export const developerOnly: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  const origin = c.req.header("origin");
  const isOurs = loopback.includes(url.hostname) && (origin === undefined || origin === url.origin);
  if (!isOurs) return c.text("Only from this machine.", 403);
  await next();
};
