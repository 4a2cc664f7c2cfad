import { randomUUID } from "node:crypto";
import { readCartToken } from "#lib/cart/cart-cookie.ts";
import { readAdditionDraft } from "#lib/cart/cart-draft.ts";
import { countCartItems } from "#lib/cart/queries.ts";
import { defaultLocale, isLocale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { log } from "#lib/log.ts";
import { tryLater } from "#lib/try-later.ts";

export const dynamic = "force-dynamic";

/** For a page that adds without leaving: what came of the last addition, and what the way to the cart shall say. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(asked) ? asked : defaultLocale;
  try {
    const token = await readCartToken();
    const [items, draft] = await Promise.all([token ? countCartItems(token) : 0, readAdditionDraft()]);
    const label = wordsIn(locale, "shop")("cartCount", { count: items });
    const { outcome = "refused", text = wordsIn(locale, "cart")("refusals.form_broken") } = draft ?? {};
    // For the next addition of that page.
    const summary = { outcome, text, items, label, key: randomUUID() };
    return Response.json(summary, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    log.warn("a cart cannot be summed up for now", { error });
    return tryLater();
  }
}
