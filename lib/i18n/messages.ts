import type { Locale } from "#lib/i18n/locale.ts";

/** One file for each noun, in both languages, so that a text is found where its code is. */
export const messageNouns = [
  "shop",
  "catalogue",
  "cart",
  "checkout",
  "orders",
  "payments",
  "receipts",
  "admin",
  "review",
  "inventory",
  "gateway",
  "reconciliation",
] as const;

const loaded = new Map<Locale, Promise<Record<string, unknown>>>();

/** Put together once for each language: they are part of the build, and every page asks for them. */
export function loadMessages(locale: Locale): Promise<Record<string, unknown>> {
  const messages = loaded.get(locale) ?? readMessages(locale);
  loaded.set(locale, messages);
  return messages;
}

async function readMessages(locale: Locale): Promise<Record<string, unknown>> {
  const files = await Promise.all(
    messageNouns.map(async (noun) => [noun, (await import(`../../messages/${locale}/${noun}.json`)).default]),
  );
  return Object.fromEntries(files);
}
