// Without this line TypeScript 7 may check a file before it has seen the declaration below, and then takes any key.
import type {} from "next-intl";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Texts } from "#lib/i18n/messages.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Texts;
  }
}
