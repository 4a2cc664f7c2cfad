import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

export function EmptyCart({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "cart");
  return (
    <div className="mx-auto max-w-xl py-10 text-center">
      <div aria-hidden="true" className="motif mx-auto mb-6 size-24 rounded-full" />
      <h1 className="text-3xl">{t("empty")}</h1>
      <p className="mt-3 text-lg text-ink-soft">{t("emptyText")}</p>
      <a
        href={localePath(locale, "/")}
        className="mt-6 inline-flex min-h-12 items-center rounded-control bg-brand px-6 py-2 font-bold text-on-brand hover:bg-brand-strong"
      >
        {t("browse")}
      </a>
    </div>
  );
}
