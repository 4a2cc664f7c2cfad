import { buttonStyle, inputStyle } from "#components/ui/button-style.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

export function StockSearch({ question, locale }: { question: string; locale: Locale }) {
  const t = wordsIn(locale, "inventory");
  return (
    <form
      action={localePath(locale, "/admin/stock")}
      method="get"
      className="mt-4 flex max-w-md items-end gap-2"
    >
      <label className="min-w-0 flex-1 font-semibold">
        {t("searchLabel")}
        <input name="q" defaultValue={question} autoComplete="off" maxLength={80} className={inputStyle} />
      </label>
      <button type="submit" className={buttonStyle("secondary")}>
        {t("search")}
      </button>
    </form>
  );
}
