import { type ShelfChoice, type ShelfCursor, writeShelfChoice } from "#lib/catalogue/shelf.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = {
  action: string;
  choice: ShelfChoice;
  next: ShelfCursor | undefined;
  isFirst: boolean;
  locale: Locale;
};

/** The way on along a shelf, and back to its beginning. */
export function ShelfEnd({ action, choice, next, isFirst, locale }: Props) {
  const t = wordsIn(locale, "catalogue.shelf");
  if (!next && isFirst) return null;
  return (
    <p className="mt-10 flex flex-wrap items-center justify-center gap-x-8 gap-y-3">
      {!isFirst && (
        <a
          href={action + writeShelfChoice(choice)}
          className="flex min-h-12 items-center underline underline-offset-4"
        >
          {t("first")}
        </a>
      )}
      {next && (
        <a
          href={action + writeShelfChoice(choice, next)}
          rel="next"
          className="flex min-h-14 items-center rounded-control border-2 border-brand px-8 font-bold text-brand hover:bg-brand-soft"
        >
          {t("more")}
        </a>
      )}
    </p>
  );
}
