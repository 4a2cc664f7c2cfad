import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { hasCategory, hasProduct } from "#lib/catalogue/queries.ts";
import { env } from "#lib/env.ts";
import { isDatabaseAnswering } from "#lib/health.ts";
import { splitLocalePath } from "#lib/i18n/locale.ts";
import { findOrderVersion } from "#lib/orders/queries.ts";
import { findReturn } from "#lib/payments/queries.ts";

/**
 * In front of every page: its language, its content policy with a nonce of its own, a readable 404 (a page that finds
 * out by itself can only send an empty body to a browser without scripts), and a page for when the database is away.
 * Never the lock: each action and each query checks its own right.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  if (pathname === "/fr" || pathname.startsWith("/fr/")) return toBarePath(request);
  const { locale, path } = splitLocalePath(pathname);
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce);

  const isThere = await findPage(path).catch(() => "away" as const);
  if (isThere === "away") return databaseAway(nonce, policy);

  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-page-path", path);
  const page = request.nextUrl.clone();
  page.pathname = `/${locale}${isThere ? path : "/missing"}`;
  const response = NextResponse.rewrite(page, { request: { headers }, status: isThere ? 200 : 404 });
  response.headers.set("content-security-policy", policy);
  return response;
}

// No `missing` clause here: a client could send the header that it names, and be let past.
export const config = {
  matcher: ["/((?!_next/|api/|pictures/|icon\\.svg$|robots\\.txt$).*)"],
};

/** Development alone needs `eval` (React's stack traces) and a socket for hot reload. */
function contentPolicy(nonce: string): string {
  const isDev = env.isDevelopment;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
  ].join("; ");
}

/** Throws when the database does not answer. */
async function findPage(path: string): Promise<boolean> {
  const [, room = "", name, ...rest] = decodeURIComponent(path).split("/");
  if (room === "orders" && rest.length === 1 && rest[0] === "hosted-page") rest.pop();
  if (rest.length > 0 && room !== "admin") return false;
  if (name !== undefined) {
    if (room === "categories") return hasCategory(name);
    if (room === "products") return hasProduct(name);
    if (room === "returns") return (await findReturn(name, undefined)) !== undefined;
    if (room === "orders") return (await findOrderVersion(name)) !== undefined;
    if (room !== "admin") return false;
  }
  const isKnown = room === "admin" ? isAdminPage(name, rest) : pages.has(room);
  if (!(await isDatabaseAnswering())) throw new Error("The database is away.");
  return isKnown;
}

const pages = new Set(["", "cart", "checkout", "search", ...(env.hasBenchPages ? ["empty"] : [])]);

function isAdminPage(name: string | undefined, rest: string[]): boolean {
  if (rest.length === 0)
    return (
      name === undefined || ["orders", "review", "stock", "gateway", "settings", "sign-in"].includes(name)
    );
  return ["orders", "review", "stock"].includes(name ?? "") && rest.length === 1;
}

function toBarePath(request: NextRequest): NextResponse {
  const bare = request.nextUrl.clone();
  bare.pathname = request.nextUrl.pathname.slice(3) || "/";
  return NextResponse.redirect(bare, 308);
}

function databaseAway(nonce: string, policy: string): NextResponse {
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Asigamé</title><style nonce="${nonce}">body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;background:#faf4e8;color:#2a1a12}</style></head>
<body><h1>Un instant, la boutique revient</h1><p>Rien n’est perdu : commandes et paiements déjà faits sont gardés. Réessayez dans une minute.</p>
<div lang="en"><h2>One moment, the shop will be back</h2><p>Nothing is lost: orders and payments already made are kept. Please try again in a minute.</p></div></body></html>`;
  return new NextResponse(html, {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
      "retry-after": "30",
    },
  });
}
