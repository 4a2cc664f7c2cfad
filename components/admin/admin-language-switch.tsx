"use client";

import { usePathname } from "next/navigation";
import { type Locale, localePath, splitLocalePath } from "#lib/i18n/locale.ts";

type Props = { locale: Locale; words: { name: string; title: string } };

/** The same page in the other language: a layout cannot be told by its pages where it stands. */
export function AdminLanguageSwitch({ locale, words }: Props) {
  const other: Locale = locale === "fr" ? "en" : "fr";
  return (
    <a
      href={localePath(other, splitLocalePath(usePathname()).path)}
      lang={other}
      hrefLang={other}
      title={words.title}
      className="flex min-h-11 items-center px-1 text-sm font-semibold underline underline-offset-4"
    >
      {words.name}
    </a>
  );
}
