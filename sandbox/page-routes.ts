import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { cutLine } from "./cut-line.ts";
import type { Gateway } from "./gateway.ts";
import { checkoutPage, type PageNotice, refusalPage } from "./page-checkout.ts";
import { linkQuery, type PageLink, readEntered, readLink } from "./page-link.ts";
import { waitingPage } from "./page-waiting.ts";
import type { pageWords } from "./page-words.ts";
import { readAmount } from "./payment.ts";
import { langOf } from "./phone-words.ts";
import { errorPage } from "./refusals.ts";
import { type Fields, readFields } from "./request-body.ts";
import { type Html, scriptlessHeaders } from "./scriptless-page.ts";
import { act, acts } from "./shopper.ts";
import { takePayment } from "./take-payment.ts";
import type { Transaction } from "./transaction.ts";

type PageContext = Context<{ Bindings: HttpBindings }>;
const statuses = { wrong_key: 401, invalid: 400, unknown: 404 } as const;

/** Method 2: the link a shop sends its shopper to, and the steps behind it. It works without scripts. */
export function pageRoutes(gateway: Gateway) {
  const { ledger, callbacks, key } = gateway;
  const routes = new Hono<{ Bindings: HttpBindings }>();

  /** Whoever holds the link may press its buttons, but not another site's form. */
  routes.use("/v1/page/*", async (c, next) => {
    const origin = c.req.header("origin");
    const isForeign = origin && (!URL.canParse(origin) || new URL(origin).host !== new URL(c.req.url).host);
    if (c.req.method === "POST" && isForeign) return c.text("Only from this page.", 403);
    await next();
  });
  routes.use("/v1/page/*", async (c, next) => {
    const fields = { ...c.req.query(), ...(await formOf(c)) };
    await next();
    gateway.log(c.req.path, fields, c.res === RESPONSE_ALREADY_SENT ? undefined : c.res.status);
  });

  routes.get("/v1/page", (c) => {
    const link = openedLink(c.req.query());
    if (typeof link === "string") return refuse(c, link);
    if (ledger.settings.pageRedirects) return c.redirect(`/v1/page/checkout?${linkQuery(link)}`, 302);
    return checkout(c, link);
  });
  routes.get("/v1/page/checkout", (c) => {
    const link = openedLink(c.req.query());
    return typeof link === "string" ? refuse(c, link) : checkout(c, link);
  });
  routes.post("/v1/page/checkout", async (c) => {
    const form = await formOf(c);
    const link = readLink(form, key);
    if (typeof link === "string") return refuse(c, link, form);
    const payment = readEntered(link);
    if (typeof payment === "string") return show(c, checkoutPage(link, { mistake: payment }), 422);
    const taken = await takePayment(gateway, payment, isOpenOrPaid);
    if (taken.outcome === "error_page") return errorPage();
    if (taken.outcome === "cut" || taken.outcome === "hang")
      return cutLine(c, taken.outcome === "cut" ? 0 : ledger.settings.hangMs);
    const prompt = taken.outcome === "registered" ? taken.transaction : ledger.find(payment);
    return c.redirect(waitingPath(link, prompt), 303);
  });
  routes.get("/v1/page/waiting", (c) => {
    const link = readLink(c.req.query(), key);
    if (typeof link === "string") return refuse(c, link);
    const prompt = ledger.find({ txReference: Number(c.req.query("reference")) });
    if (prompt?.identifier !== link.identifier) return refuse(c, "unknown");
    return show(c, waitingPage(link, prompt, ledger.settings.pageReturnS));
  });
  // A prompt that is no longer open is left as it is: the page that comes next shows why.
  routes.post("/v1/page/waiting/:act", (c) => {
    const link = readLink(c.req.query(), key);
    const what = acts.find((known) => known === c.req.param("act"));
    const prompt = ledger.find({ txReference: Number(c.req.query("reference")) });
    if (typeof link === "string") return refuse(c, link);
    if (!what || prompt?.identifier !== link.identifier) return refuse(c, "unknown");
    act(ledger, callbacks, prompt.txReference, what);
    return c.redirect(waitingPath(link, prompt), 303);
  });

  function openedLink(fields: Fields) {
    const link = readLink(fields, key);
    return typeof link === "string" || readAmount(link.amount) ? link : "invalid";
  }
  /** One that is open or paid is shown as it stands; one that ended otherwise may be paid anew. */
  function checkout(c: PageContext, link: PageLink) {
    const before = ledger.find(link);
    if (before && isOpenOrPaid(before)) return c.redirect(waitingPath(link, before), 302);
    const notice = before && ({ before: before.state } as PageNotice);
    return show(c, checkoutPage(link, notice));
  }
  return routes;
}

function isOpenOrPaid({ state }: Transaction): boolean {
  return state === "pending" || state === "paid";
}

function waitingPath(link: PageLink, prompt: Transaction | undefined): string {
  return `/v1/page/waiting?${linkQuery(link, { reference: String(prompt?.txReference ?? "") })}`;
}

/** A copy is read: the request is read twice, for the log and for its answer. */
async function formOf(c: PageContext): Promise<Fields> {
  if (c.req.method !== "POST") return {};
  return (await readFields(c.req.raw.clone())) ?? {};
}

function refuse(
  c: PageContext,
  reason: keyof (typeof pageWords)["fr"]["refusals"],
  fields: Fields = c.req.query(),
) {
  return show(c, refusalPage(langOf(fields), reason), statuses[reason]);
}

function show(c: PageContext, page: Html, status: 200 | 400 | 401 | 404 | 422 = 200) {
  return c.html(page, status, scriptlessHeaders);
}
