import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Callback } from "./callback.ts";
import { jsonOf, refused } from "./control-answers.ts";
import type { Gateway } from "./gateway.ts";

const delaySchema = z.strictObject({ seconds: z.int().min(1).max(31_536_000) });
const copiesSchema = z.strictObject({ copies: z.int().min(1).max(20).default(1) });
const forgeSchema = z.strictObject({
  body: z.union([z.string().max(16_384), z.record(z.string(), z.unknown())]),
  url: z.url({ protocol: /^https?$/ }).optional(),
});
const noAddress = () => refused("no callback address: set callbackUrl", 409);

/** What a developer may do to a message on its way: lose it, hold it back, send it again, write another in its name. */
export function callbackRoutes({ ledger, callbacks }: Gateway) {
  const routes = new Hono();

  routes.get("/", () =>
    Response.json({ url: ledger.settings.callbackUrl, callbacks: [...ledger.callbacks.values()] }),
  );
  routes.post("/forge", async (c) => {
    const parsed = forgeSchema.safeParse(await jsonOf(c));
    if (!parsed.success) return refused(z.prettifyError(parsed.error));
    const { body, url } = parsed.data;
    if (url === undefined && ledger.settings.callbackUrl === null) return noAddress();
    return Response.json(await callbacks.forge(body, url, referenceIn(body)));
  });

  function on(act: string, answer: (callback: Callback, c: Context) => Response | Promise<Response>): void {
    routes.post(`/:id/${act}`, (c) => {
      const callback = ledger.callbacks.get(Number(c.req.param("id")));
      return callback ? answer(callback, c) : refused("no such callback", 404);
    });
  }
  on("resend", async (callback) =>
    callbacks.addressOf(callback) === undefined
      ? noAddress()
      : Response.json(await callbacks.deliver(callback.id)),
  );
  on("drop", (callback) => {
    const dropped = callbacks.drop(callback);
    return dropped ? Response.json(dropped) : refused("only a waiting callback can be dropped", 409);
  });
  on("delay", async (callback, c) => {
    const parsed = delaySchema.safeParse(await jsonOf(c));
    if (!parsed.success) return refused("seconds: a whole number from 1 to 31536000");
    if (callbacks.addressOf(callback) === undefined) return noAddress();
    return Response.json(callbacks.delay(callback, parsed.data.seconds));
  });
  on("duplicate", async (callback, c) => {
    const parsed = copiesSchema.safeParse((await jsonOf(c)) ?? {});
    if (!parsed.success) return refused("copies: a whole number from 1 to 20");
    if (callbacks.addressOf(callback) === undefined) return noAddress();
    return Response.json({ callbacks: await callbacks.duplicate(callback, parsed.data.copies) });
  });
  return routes;
}

/** Only for the list: which payment the message claims to be about. */
function referenceIn(body: unknown): number {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return Number(/"tx_reference"\s*:\s*"?(\d{1,15})/.exec(text)?.[1] ?? 0);
}
