import type { Context } from "hono";

export function refused(error: string, status = 400): Response {
  return Response.json({ error }, { status });
}

/** Whatever the content type says: `curl -d` calls everything a form. */
export function jsonOf(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}
