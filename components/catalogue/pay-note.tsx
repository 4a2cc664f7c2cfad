import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

/** Below the button: what adding to the cart does not do yet, and by what one will pay. */
export function PayNote({ settings, locale }: { settings: ShopSettings; locale: Locale }) {
  const { TMONEY, FLOOZ } = networkTexts(settings);
  return (
    <p className="icon flex items-start gap-2.5 text-sm text-ink-soft [--icon:var(--shield)] before:size-5 before:text-success">
      {wordsIn(locale, "catalogue")("payNote", { tmoney: TMONEY.name, flooz: FLOOZ.name })}
    </p>
  );
}
