import { type Context, Hono } from "hono";
import { controlRequest } from "./desk-forms.ts";
import { type DeskNotice, deskPage, deskPath, forgePage, resetPage } from "./desk-page.ts";
import type { Gateway } from "./gateway.ts";
import { langOf } from "./phone-words.ts";
import { readFields } from "./request-body.ts";
import { type Html, scriptlessHeaders } from "./scriptless-page.ts";
import { callbackBody } from "./wire.ts";

/** The developer's desk, for a person; works without scripts. Each form is handed to the control API, so both do the same. */
export function deskRoutes(gateway: Gateway, control: Hono) {
  const { ledger } = gateway;
  const routes = new Hono();

  routes.get("/desk", (c) => {
    const done = c.req.query("done");
    return show(c, desk(c, done ? { done } : undefined));
  });
  routes.get("/desk/reset", (c) => show(c, resetPage(langOf(c.req.query()))));
  routes.get("/desk/forge", (c) => {
    const { callback, transaction } = c.req.query();
    const query = callback
      ? `?callback=${Number(callback)}`
      : transaction
        ? `?transaction=${Number(transaction)}`
        : "";
    return show(c, forgePage(messageFor(callback, transaction), query, langOf(c.req.query())));
  });
  routes.post("/desk/*", async (c) => {
    const lang = langOf(c.req.query());
    const { sure, ...fields } = (await readFields(c.req.raw)) ?? {};
    const path = c.req.path.slice("/desk".length);
    if (path === "/reset" && sure !== "yes") return c.redirect(deskPath("/reset", lang), 303);
    const { method, path: controlPath, body } = controlRequest(path, fields);
    const answer = await control.request(controlPath, { method, body: JSON.stringify(body) });
    if (answer.status === 404 && !answer.headers.get("content-type")?.includes("json")) return c.notFound();
    const told = (await answer.json()) as { error?: string; outcome?: string };
    if (!answer.ok) return show(c, desk(c, { error: told.error ?? "" }), answer.status as 400);
    const section = sectionOf(path);
    return c.redirect(`${deskPath(`?done=${told.outcome ?? "yes"}`, lang)}${section}`, 303);
  });

  function desk(c: Context, notice?: DeskNotice) {
    return deskPage(ledger, langOf(c.req.query()), notice);
  }
  /** What stands in the box at first: a message that was sent, or the one a payment would bring if it were paid now. */
  function messageFor(callback?: string, transaction?: string): { body: unknown; url: string } {
    const sent = ledger.callbacks.get(Number(callback));
    if (sent) return { body: sent.body, url: sent.url ?? "" };
    const known = ledger.find({ txReference: Number(transaction) });
    const paid = { paymentReference: "2000000000000", endedAt: ledger.now() };
    return { body: known ? callbackBody({ ...paid, ...known }) : {}, url: "" };
  }
  return routes;
}

/** Where the page is read again after an act: at the top, where the notice is, the way down is one link. */
function sectionOf(path: string): string {
  return path.startsWith("/callbacks") ? "#callbacks" : "";
}

function show(c: Context, page: Html, status: 200 | 400 = 200) {
  return c.html(page, status, scriptlessHeaders);
}
