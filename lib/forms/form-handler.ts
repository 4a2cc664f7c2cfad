import { addressOf } from "#lib/client-address.ts";
import { localeOf } from "#lib/form-fields.ts";
import type { Draft } from "#lib/forms/draft.ts";
import { writeDraft } from "#lib/forms/draft-cookie.ts";
import { readForm } from "#lib/forms/read-form.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { isOwnOrigin } from "#lib/same-origin.ts";

export type PostedForm<Params> = {
  form: FormData;
  locale: Locale;
  params: Params;
  /** Of who sent it, as far as it can be trusted. */
  address: string | undefined;
  /** A custom element asked, which needs no page: it is redirected to JSON. */
  wantsJson: boolean;
};

/** Where the browser goes (a path without its language), and what the page there shows of the form. */
export type FormAnswer = { to: string; draft?: Draft };

/**
 * A route handler for the forms of the shop, which answers with 303 (Post/Redirect/Get), so that reloading what follows
 * sends nothing again. What was typed and why it was refused is kept with the draft cookie, never in an address.
 */
export function formHandler<Params = object>(
  handle: (posted: PostedForm<Params>) => Promise<FormAnswer>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    if (!isOwnOrigin(request.headers)) return plainResponse(403);
    const read = await readForm(request);
    if (!read.ok) return plainResponse(read.reason === "too_large" ? 413 : 400);
    const form = read.value;
    const locale = localeOf(form);
    try {
      const { to, draft } = await handle({
        form,
        locale,
        params: await context.params,
        address: addressOf(request.headers.get("x-forwarded-for")),
        wantsJson: request.headers.get("accept")?.includes("application/json") ?? false,
      });
      await writeDraft(draft);
      return seeOther(to.startsWith("/api/") ? to : localePath(locale, to));
    } catch (error) {
      log.error("a form could not be answered", { error });
      return unavailable();
    }
  };
}

/** `redirect()` of the framework answers 307 in a handler, which would post again. Relative: no proxy changes it. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

function plainResponse(status: number): Response {
  return new Response(`${status}\n`, { status, headers: { "cache-control": "no-store" } });
}

/** As HTML, since a person reads it; `server/` puts its page for failures in its place. */
function unavailable(): Response {
  const text = "Un instant, réessayez dans une minute. / One moment, please try again in a minute.";
  return new Response(`<!DOCTYPE html><html lang="fr"><title>503</title><p>${text}</p></html>`, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "retry-after": "30" },
  });
}
