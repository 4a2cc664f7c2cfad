import NextAuth from "next-auth";
import { authOptions } from "#lib/staff/auth-options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What the shop uses of next-auth; its other pages and its public log are not mounted. */
const actions = new Set(["session", "csrf", "providers", "signin", "signout", "callback"]);

/** The options are read at the first request, not by the build, which has no secrets. */
async function handler(request: Request, context: Context): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!actions.has(action)) return refusal(404);
  if (request.method === "POST" && isFromElsewhere(request.headers)) return refusal(403);
  try {
    const answer: Response = await NextAuth(request as never, context as never, authOptions());
    // A callback address that is none is next-auth's "configuration error"; it is only bad input.
    return answer.status === 500 ? refusal(400) : answer;
  } catch (error) {
    if (error instanceof SyntaxError) return refusal(400);
    throw error;
  }
}

/** next-auth has its own token against forged forms; this refuses before anything is read. */
function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  const origin = headers.get("origin");
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== headers.get("host"));
}

function refusal(status: 400 | 403 | 404): Response {
  return new Response(`${status}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

export { handler as GET, handler as POST };
