"use client";

import { usePathname } from "next/navigation";
import { LanguageSwitch } from "#components/layout/language-switch.tsx";
import { type Locale, splitLocalePath } from "#lib/i18n/locale.ts";

/** The switch of a layout, which cannot be told by its pages where it stands. */
export function AdminLanguageSwitch({ locale }: { locale: Locale }) {
  return <LanguageSwitch path={splitLocalePath(usePathname()).path} locale={locale} />;
}
