import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "#lib/i18n/locale.ts";
import { loadMessages } from "#lib/i18n/messages.ts";

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : defaultLocale;
  return { locale, messages: await loadMessages(locale), timeZone: "Africa/Lome" };
});
