import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Gateway } from "./gateway.ts";
import { settingsSchema } from "./settings.ts";
import { act, acts } from "./shopper.ts";

const advanceSchema = z.strictObject({ seconds: z.int().min(1).max(31_536_000) });

/** What a developer may do to this gateway over HTTP; the real one has nothing like it. */
export function controlRoutes(gateway: Gateway) {
  const { ledger, callbacks, agenda } = gateway;
  const routes = new Hono();
  const nowIso = () => new Date(ledger.now()).toISOString();

  routes.get("/ready", () => Response.json({ status: "ready" }));
  routes.get("/ledger", () =>
    Response.json({ now: nowIso(), balances: ledger.balances(), transactions: ledger.list() }),
  );
  routes.get("/prompts", () => Response.json({ prompts: ledger.list() }));
  routes.get("/requests", () => Response.json({ requests: ledger.requests.slice(-500) }));
  routes.get("/callbacks", () =>
    Response.json({ url: ledger.settings.callbackUrl, callbacks: [...ledger.callbacks.values()] }),
  );
  routes.get("/settings", () => Response.json(ledger.settings));

  routes.put("/settings", async (c) => {
    const parsed = settingsSchema.partial().safeParse(await json(c));
    return parsed.success
      ? Response.json(ledger.change(parsed.data))
      : refused(z.prettifyError(parsed.error));
  });
  routes.post("/advance", async (c) => {
    const parsed = advanceSchema.safeParse(await json(c));
    if (!parsed.success) return refused("seconds: a whole number from 1 to 31536000");
    agenda.advance(parsed.data.seconds);
    return Response.json({ now: nowIso() });
  });
  routes.post("/reset", () => {
    gateway.reset();
    return Response.json({ status: "empty" });
  });
  routes.post("/prompts/:txReference/:act", (c) => {
    const txReference = Number(c.req.param("txReference"));
    const what = acts.find((known) => known === c.req.param("act"));
    if (!what) return refused(`acts: ${acts.join(", ")}`, 404);
    if (!ledger.find({ txReference })) return refused("no prompt under this reference", 404);
    const acted = act(ledger, callbacks, txReference, what);
    return acted ? Response.json(acted.transaction) : refused("this prompt is no longer open", 409);
  });
  routes.post("/callbacks/:id/resend", async (c) => {
    const id = Number(c.req.param("id"));
    if (!ledger.callbacks.has(id)) return refused("no such callback", 404);
    if (ledger.settings.callbackUrl === null) return refused("no callback address: set callbackUrl", 409);
    return Response.json(await callbacks.deliver(id));
  });
  return routes;
}

function refused(error: string, status = 400): Response {
  return Response.json({ error }, { status });
}

/** Whatever the content type says: `curl -d` calls everything a form. */
function json(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}
