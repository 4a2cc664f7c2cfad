import { type NextRequest, NextResponse } from "next/server";
import { splitLocalePath } from "#lib/i18n/locale.ts";

/**
 * Answers for the pages that `scripts/web-page.ts` found an obstacle for: moved (the language that goes without a
 * prefix), missing (a readable 404: a page that finds out by itself can only send an empty body to a browser without
 * scripts), or the database away (a static 503). Every other page goes past it, which halves what a page costs.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const page = request.nextUrl.clone();
  switch (request.headers.get("x-page-obstacle")) {
    case "moved":
      page.pathname = pathname.slice(3) || "/";
      return NextResponse.redirect(page, 308);
    case "missing":
      page.pathname = `/${splitLocalePath(pathname).locale}/missing`;
      return NextResponse.rewrite(page, { status: 404 });
    default:
      return databaseAway(request.headers.get("content-security-policy") ?? "");
  }
}

export const config = {
  matcher: [
    {
      source:
        "/((?!_next/|api/|pictures/|brand/|icon\\.svg$|apple-icon\\.png$|favicon\\.ico$|manifest\\.webmanifest$|robots\\.txt$|sitemap\\.xml$).*)",
      // Our own server's word: `scripts/web-guard.ts` takes the header away from whoever else sends it.
      has: [{ type: "header", key: "x-page-obstacle" }],
    },
  ],
};

function databaseAway(policy: string): NextResponse {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  const html = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Asigamé</title><style nonce="${nonce}">body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;background:#faf4e8;color:#2a1a12}</style></head>
<body><main><h1>Un instant, la boutique revient</h1><p>Rien n’est perdu : commandes et paiements déjà faits sont gardés. Réessayez dans une minute.</p>
<div lang="en"><h2>One moment, the shop will be back</h2><p>Nothing is lost: orders and payments already made are kept. Please try again in a minute.</p></div></main></body></html>`;
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
