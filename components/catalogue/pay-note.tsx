import { Shield } from "#components/layout/shield.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

/** Below the button: what adding to the cart does not do yet, and by what one will pay. */
export function PayNote({ settings, locale }: { settings: ShopSettings; locale: Locale }) {
  const { TMONEY, FLOOZ } = networkTexts(settings);
  return (
    <p className="flex items-start gap-2.5 text-sm text-ink-soft">
      <Shield className="size-5 text-success" />
      {wordsIn(locale, "catalogue")("payNote", { tmoney: TMONEY.name, flooz: FLOOZ.name })}
    </p>
  );
}
