import { Hono } from "hono";
import type { Gateway } from "./gateway.ts";
import { pagePolicy } from "./phone-live.ts";
import { phonePage } from "./phone-page.ts";
import { langOf } from "./phone-words.ts";
import { act, acts } from "./shopper.ts";

const shownPrompts = 30;

/** The shopper's phone on screen, for a person; works without scripts. */
export function phoneRoutes(gateway: Gateway) {
  const { ledger, callbacks } = gateway;
  const routes = new Hono();

  routes.get("/", (c) => {
    const lang = langOf(c.req.query());
    const prompts = ledger.list().slice(-shownPrompts).reverse();
    return c.html(phonePage({ lang, prompts, balances: ledger.balances() }), 200, {
      "cache-control": "no-store",
      "content-security-policy": pagePolicy,
      "x-content-type-options": "nosniff",
    });
  });

  // A prompt that is no longer open is left as it is: the page that comes next shows why.
  routes.post("/phone/:txReference/:act", (c) => {
    const what = acts.find((known) => known === c.req.param("act"));
    if (!what) return c.notFound();
    act(ledger, callbacks, Number(c.req.param("txReference")), what);
    return c.redirect(c.req.query("lang") === "en" ? "/?lang=en" : "/", 303);
  });
  return routes;
}
