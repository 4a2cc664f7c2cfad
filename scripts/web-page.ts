import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { hasCategory, hasProduct } from "#lib/catalogue/queries.ts";
import { env } from "#lib/env.ts";
import { isDatabaseAnswering } from "#lib/health.ts";
import { splitLocalePath } from "#lib/i18n/locale.ts";
import { findOrderVersion } from "#lib/orders/queries.ts";
import { findLinkedOrder, findReturn } from "#lib/payments/queries.ts";
import { readShopVersion, withShopVersion } from "#lib/settings/shop-version.ts";
import { contentPolicy } from "./web-policy.ts";

/** What `web.ts` renders a page with. */
type Page = {
  /** The shop's, that it is rendered by; an action changes the shop before its page is rendered, so it has none. */
  version?: string | undefined;
  /** Of our own script; none for the empty page of the bench, which keeps the framework's. */
  scriptNonce?: string;
};

/** Why a page cannot simply be rendered; `proxy.ts` then answers. */
type Obstacle = "moved" | "missing" | "away";

/**
 * Before Next renders a page: its content policy with a nonce of its own (Next reads it from the request), its path for
 * the language switch, and whether it is there at all. Here and not in `proxy.ts`, which costs as much as a page does
 * (docs/decisions/014). Never the lock: each action and each query checks its own right.
 */
export async function preparePage(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Page> {
  const { headers } = request;
  const [pathname = "/"] = (request.url ?? "/").split("?");
  const search = (request.url ?? "/").slice(pathname.length);
  if (!isPage(pathname)) return {};
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce, env.isDevelopment);
  headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
  const { path } = splitLocalePath(pathname);
  const page: Page = env.hasBenchPages && path === "/empty" ? {} : { scriptNonce: nonce };
  // The proof of a receipt stands behind the question mark: a switch of the language keeps it.
  headers["x-page-path"] = path === "/receipts/check" ? path + search : path;
  if (pathname === "/fr" || pathname.startsWith("/fr/")) {
    headers["x-page-obstacle"] = "moved" satisfies Obstacle;
    return page;
  }
  // Without a version a page reads everything anew, and says itself what it misses.
  const version = request.method === "GET" ? await readShopVersion().catch(() => undefined) : undefined;
  try {
    if (await withShopVersion(version, () => isThere(path))) return { ...page, version };
    headers["x-page-obstacle"] = "missing" satisfies Obstacle;
    return { ...page, version };
  } catch {
    headers["x-page-obstacle"] = "away" satisfies Obstacle;
    return page;
  }
}

// The same list stands in `next.config.mjs` and `proxy.ts`, which cannot read it from here.
const staticPath =
  /^\/(_next\/|api\/|pictures\/|brand\/|icon\.svg$|apple-icon\.png$|favicon\.ico$|manifest\.webmanifest$|robots\.txt$|sitemap\.xml$)/;

/** Everything but Next's own files, handlers and static files. */
function isPage(pathname: string): boolean {
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

const shopPages = ["", "cart", "checkout", "orders", "receipts/check", "search"];
const pages = new Set([...shopPages, ...(env.hasBenchPages ? ["empty"] : [])]);
const pagesOfOrder = new Set(["hosted-page", "receipt"]);

function isAdminPage(name: string | undefined, rest: string[]): boolean {
  if (rest.length === 0) return name === undefined || deskPages.has(name) || name === "sign-in";
  if (name === "orders" && rest.length === 2) return rest[1] === "receipt";
  return pagesOfOne.has(name ?? "") && rest.length === 1;
}

const pagesOfOne = new Set(["orders", "review", "stock", "reconciliation"]);
const deskPages = new Set([...pagesOfOne, "gateway", "promotions", "settings"]);
