import { setTimeout as wait } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";

/** Resets the connection without an answer, at once or after a silence, as a broken line looks to a client. */
export async function cutLine(c: Context<{ Bindings: HttpBindings }>, afterMs: number): Promise<Response> {
  // Unreferenced: a stopping simulator does not wait for a silence to end.
  await wait(afterMs, undefined, { ref: false });
  (c.env.incoming.socket as import("node:net").Socket).resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
