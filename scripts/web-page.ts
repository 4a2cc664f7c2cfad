import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { hasCategory, hasProduct } from "#lib/catalogue/queries.ts";
import { env } from "#lib/env.ts";
import { isDatabaseAnswering } from "#lib/health.ts";
import { splitLocalePath } from "#lib/i18n/locale.ts";
import { findOrderVersion } from "#lib/orders/queries.ts";
import { findLinkedOrder, findReturn } from "#lib/payments/queries.ts";
import { contentPolicy, noncePolicy } from "./web-policy.ts";

/** What `web-render.ts` answers a page with. */
type Page = {
  /** It gets our own script and no other; the bench's empty page, and what is no page, come as the framework made them. */
  isOurs: boolean;
  isAway?: boolean;
};

/** Why a page cannot simply be rendered; `proxy.ts` then answers. */
type Obstacle = "moved" | "missing";

/**
 * Before a page is rendered: its content policy, its path for the language switch, and whether it is
 * there at all. Here and not in `proxy.ts`, which costs as much as a page does (docs/decisions/014). Never the lock: each
 * action and each query checks its own right.
 */
export async function preparePage(request: IncomingMessage, response: ServerResponse): Promise<Page> {
  const { headers } = request;
  const [pathname = "/"] = (request.url ?? "/").split("?");
  const search = (request.url ?? "/").slice(pathname.length);
  if (!isPage(pathname)) return { isOurs: false };
  const { path } = splitLocalePath(pathname);
  const page: Page = { isOurs: !(env.hasBenchPages && path === "/empty") };
  // The framework reads the nonce of its scripts from the request.
  if (!page.isOurs) headers["content-security-policy"] = noncePolicy(randomBytes(16).toString("base64"));
  response.setHeader("content-security-policy", headers["content-security-policy"] ?? contentPolicy);
  // The proof of a receipt stands behind the question mark: a switch of the language keeps it.
  headers["x-page-path"] = path === "/receipts/check" ? path + search : path;
  if (pathname === "/fr" || pathname.startsWith("/fr/")) {
    headers["x-page-obstacle"] = "moved" satisfies Obstacle;
    return page;
  }
  try {
    if (!(await isThere(path))) headers["x-page-obstacle"] = "missing" satisfies Obstacle;
    return page;
  } catch {
    return { ...page, isAway: true };
  }
}

// The same list stands in `next.config.mjs` and `proxy.ts`, which cannot read it from here.
const staticPath =
  /^\/(_next\/|api\/|pictures\/|brand\/|icon\.svg$|apple-icon\.png$|favicon\.ico$|manifest\.webmanifest$|robots\.txt$|sitemap\.xml$)/;

/** Everything but Next's own files, handlers and static files. */
export function isPage(pathname: string): boolean {
  return !staticPath.test(pathname);
}

/** Throws when the database does not answer. */
async function isThere(path: string): Promise<boolean> {
  const [, room = "", name, ...rest] = decodeURIComponent(path).split("/");
  if (room === "orders" && rest.length === 1 && pagesOfOrder.has(rest[0] ?? "")) rest.pop();
  if (rest.length > 0 && room !== "admin") return false;
  if (name !== undefined) {
    if (room === "categories") return hasCategory(name);
    if (room === "products") return hasProduct(name);
    if (room === "returns") return (await findReturn(name, undefined)) !== undefined;
    if (room === "pay") return (await findLinkedOrder(name)) !== undefined;
    if (room === "orders") return (await findOrderVersion(name)) !== undefined;
  }
  const page = name === undefined ? room : `${room}/${name}`;
  const isKnown = room === "admin" ? isAdminPage(name, rest) : pages.has(page);
  if (!(await isDatabaseAnswering())) throw new Error("The database is away.");
  return isKnown;
}

const shopPages = ["", "cart", "checkout", "offline", "orders", "receipts/check", "search"];
const pages = new Set([...shopPages, ...(env.hasBenchPages ? ["empty"] : [])]);
const pagesOfOrder = new Set(["hosted-page", "receipt"]);

function isAdminPage(name: string | undefined, rest: string[]): boolean {
  if (rest.length === 0) return name === undefined || deskPages.has(name) || name === "sign-in";
  if (name === "orders" && rest.length === 2) return rest[1] === "receipt";
  return pagesOfOne.has(name ?? "") && rest.length === 1;
}

const pagesOfOne = new Set(["orders", "review", "stock", "reconciliation"]);
const deskPages = new Set([...pagesOfOne, "gateway", "promotions", "settings"]);
