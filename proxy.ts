import { type NextRequest, NextResponse } from "next/server";
import { splitLocalePath } from "#lib/i18n/locale.ts";

/**
 * Answers for the pages that `scripts/web-page.ts` found an obstacle for: moved (the language that goes without a
 * prefix), or missing (a readable 404: a page that finds out by itself can only send an empty body to a browser without
 * scripts). Every other page goes past it, which halves what a page costs.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const page = request.nextUrl.clone();
  if (request.headers.get("x-page-obstacle") === "moved") {
    page.pathname = pathname.slice(3) || "/";
    return NextResponse.redirect(page, 308);
  }
  page.pathname = `/${splitLocalePath(pathname).locale}/missing`;
  return NextResponse.rewrite(page, { status: 404 });
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
