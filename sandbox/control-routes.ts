import { Hono } from "hono";
import { z } from "zod";
import { callbackRoutes } from "./callback-routes.ts";
import { jsonOf, refused } from "./control-answers.ts";
import type { Gateway } from "./gateway.ts";
import { payLate } from "./late-payment.ts";
import { amountOf, scenarios } from "./scenarios.ts";
import { settingsSchema } from "./settings.ts";
import { act, acts } from "./shopper.ts";
import { trigger } from "./trigger.ts";
import { withdrawalSchema } from "./withdrawal.ts";

const announceSchema = z.strictObject({
  copies: z.int().min(1).max(20).default(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
});
const advanceSchema = z.strictObject({ seconds: z.int().min(1).max(31_536_000) });

/** What a developer may do to this gateway over HTTP; the real one has nothing like it. */
export function controlRoutes(gateway: Gateway) {
  const { ledger, callbacks, agenda } = gateway;
  const routes = new Hono();
  const nowIso = () => new Date(ledger.now()).toISOString();

  routes.get("/ready", () => Response.json({ status: "ready" }));
  routes.get("/ledger", () =>
    Response.json({
      now: nowIso(),
      balances: ledger.balances(),
      transactions: ledger.list(),
      withdrawals: ledger.withdrawals,
    }),
  );
  routes.get("/prompts", () => Response.json({ prompts: ledger.list() }));
  routes.get("/requests", () => Response.json({ requests: ledger.requests.slice(-500) }));
  routes.get("/scenarios", () =>
    Response.json({ scenarios: scenarios.map((scenario) => ({ ...scenario, amount: amountOf(scenario) })) }),
  );
  routes.get("/settings", () => Response.json(ledger.settings));

  routes.put("/settings", async (c) => {
    const parsed = settingsSchema.partial().safeParse(await jsonOf(c));
    return parsed.success
      ? Response.json(ledger.change(parsed.data))
      : refused(z.prettifyError(parsed.error));
  });
  routes.post("/advance", async (c) => {
    const parsed = advanceSchema.safeParse(await jsonOf(c));
    if (!parsed.success) return refused("seconds: a whole number from 1 to 31536000");
    agenda.advance(parsed.data.seconds);
    return Response.json({ now: nowIso() });
  });
  routes.post("/reset", () => {
    gateway.reset();
    return Response.json({ status: "empty" });
  });
  routes.post("/prompts/:txReference/pay-late", (c) => {
    const prompt = ledger.find({ txReference: Number(c.req.param("txReference")) });
    if (!prompt) return refused("no prompt under this reference", 404);
    const paid = payLate(gateway, prompt);
    return paid ? Response.json(paid) : refused("only what is expired or cancelled can be paid late", 409);
  });
  routes.post("/prompts/:txReference/announce", async (c) => {
    const prompt = ledger.find({ txReference: Number(c.req.param("txReference")) });
    if (!prompt) return refused("no prompt under this reference", 404);
    const parsed = announceSchema.safeParse((await jsonOf(c)) ?? {});
    if (!parsed.success) return refused(z.prettifyError(parsed.error));
    if (prompt.state !== "paid") return refused("only what is paid is announced", 409);
    if (!parsed.data.url && ledger.settings.callbackUrl === null)
      return refused("no callback address: set callbackUrl", 409);
    return Response.json({ callbacks: await callbacks.tell(prompt, parsed.data.copies, parsed.data.url) });
  });
  routes.post("/prompts/:txReference/:act", (c) => {
    const txReference = Number(c.req.param("txReference"));
    const what = acts.find((known) => known === c.req.param("act"));
    if (!what) return refused(`acts: ${acts.join(", ")}`, 404);
    if (!ledger.find({ txReference })) return refused("no prompt under this reference", 404);
    const acted = act(ledger, callbacks, txReference, what);
    return acted ? Response.json(acted.transaction) : refused("this prompt is no longer open", 409);
  });
  routes.post("/withdraw", async (c) => {
    const parsed = withdrawalSchema.safeParse(await jsonOf(c));
    if (!parsed.success) return refused(z.prettifyError(parsed.error));
    const { network, amount } = parsed.data;
    if (ledger.balances()[network === "FLOOZ" ? "flooz" : "tmoney"] < amount)
      return refused("the balance is lower than that", 409);
    ledger.withdraw(parsed.data);
    return Response.json({ balances: ledger.balances() });
  });
  routes.post("/trigger", async (c) => {
    const done = await trigger(gateway, await jsonOf(c));
    return typeof done === "string" ? refused(done) : Response.json(done);
  });
  routes.route("/callbacks", callbackRoutes(gateway));
  return routes;
}
