import type { Locale } from "#lib/i18n/locale.ts";

/** One file for each noun, in both languages, so that a text is found where its code is. */
export const messageNouns = [
  "shop",
  "catalogue",
  "cart",
  "checkout",
  "orders",
  "payments",
  "admin",
  "review",
  "inventory",
  "gateway",
  "reconciliation",
] as const;

export async function loadMessages(locale: Locale): Promise<Record<string, unknown>> {
  const files = await Promise.all(
    messageNouns.map(async (noun) => [noun, (await import(`../../messages/${locale}/${noun}.json`)).default]),
  );
  return Object.fromEntries(files);
}
