import { isLocale, localePath } from "#lib/i18n/locale.ts";
import { log } from "#lib/log.ts";
import { offerPage } from "#lib/payments/offer-page.ts";
import { isOwnOrigin } from "#lib/same-origin.ts";

export const dynamic = "force-dynamic";

/**
 * The shopper's click on "pay on the gateway's page". A route and not an action: the page that follows has its own
 * referrer policy, so the browser must load it as a new document.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response("Forbidden", { status: 403 });
  const { token } = await params;
  const sent = await request.formData().catch(() => undefined);
  const locale = sent?.get("locale");
  if (!isLocale(locale)) return new Response("Bad request", { status: 400 });
  const order = localePath(locale, `/orders/${encodeURIComponent(token)}`);
  const path = await offerPage(token).then(
    (offered) => (offered.ok ? `${order}/hosted-page` : `${order}?refused=${offered.reason}`),
    (error) => {
      // The database is away: the order's page says so, readably, and will say later what is true.
      log.error("page could not be offered", { error });
      return order;
    },
  );
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}
