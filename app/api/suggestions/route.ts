import { listSuggestions } from "#lib/catalogue/list-suggestions.ts";
import { longestQuestion, readQuestion } from "#lib/catalogue/question.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

// The same beginnings are typed again and again; a price may be minutes old while one looks around.
const shortly = { "cache-control": "public, max-age=60, stale-while-revalidate=600" };

/** What the search field offers while somebody types: `?q=…&locale=fr`. Nobody's cookie is read. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const [typed, locale] = [params.get("q") ?? "", params.get("locale")];
  const question = readQuestion(typed);
  if (!isLocale(locale) || question === "" || typed.length > longestQuestion)
    return new Response("Bad request", { status: 400, headers: { "cache-control": "no-store" } });
  try {
    return Response.json(await listSuggestions(question, locale), { headers: shortly });
  } catch (error) {
    log.warn("nothing can be suggested for now", { error });
    return tryLater();
  }
}
