import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { token: string; locale: Locale; isMainWay: boolean };

/** The button to the gateway's own page: a plain form, so that the next page loads as a document of its own. */
export function GoToPage({ token, locale, isMainWay }: Props) {
  const t = wordsIn(locale, "payments.page");
  return (
    <form method="post" action={`/api/orders/${token}/hosted-page`} className="mt-5">
      <input type="hidden" name="locale" value={locale} />
      <button
        type="submit"
        className={`min-h-14 w-full rounded-control px-6 py-2 text-lg font-bold ${
          isMainWay ? "bg-brand text-on-brand hover:bg-brand-strong" : "border-2 border-line-strong"
        }`}
      >
        {t("go")}
      </button>
      <p className="mt-2 text-sm text-ink-soft">{t("hint")}</p>
    </form>
  );
}
