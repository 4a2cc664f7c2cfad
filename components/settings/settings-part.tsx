import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { SettingsSection } from "#lib/settings/settings-form.ts";

/** What became of the section that was just sent, if it is this one. */
export type SaveResult = { section: SettingsSection; isSaved: boolean } | undefined;

type Props = {
  section: SettingsSection;
  title: string;
  result: SaveResult;
  locale: Locale;
  children: ReactNode;
};

/** One part of the settings, with its result where its reader looks: beside its own form. */
export function SettingsPart({ section, title, result, locale, children }: Props) {
  const t = wordsIn(locale, "admin.settings");
  const mine = result?.section === section ? result : undefined;
  return (
    <section
      id={section}
      aria-labelledby={`${section}-title`}
      className="mt-5 scroll-mt-4 rounded-card border border-line bg-surface p-5"
    >
      <h2 id={`${section}-title`} className="text-xl">
        {title}
      </h2>
      <p
        role="status"
        className={`rounded-control font-semibold not-empty:my-3 not-empty:p-3 ${mine?.isSaved ? "bg-success-soft text-success" : "bg-danger-soft text-danger"}`}
      >
        {mine && (mine.isSaved ? t("saved") : t(`broken.${section}`))}
      </p>
      {children}
    </section>
  );
}

export function SaveButton({ label }: { label: string }) {
  return (
    <button type="submit" className="min-h-12 rounded-control bg-brand px-6 py-2 font-bold text-on-brand">
      {label}
    </button>
  );
}
