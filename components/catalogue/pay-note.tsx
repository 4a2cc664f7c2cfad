import { Shield } from "#components/layout/shield.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";

/** Below the button: what adding to the cart does not do yet, and by what one will pay. */
export async function PayNote({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "catalogue");
  const { TMONEY, FLOOZ } = networkTexts(await getShopSettings());
  return (
    <p className="flex items-start gap-2.5 text-sm text-ink-soft">
      <Shield className="size-5 text-success" />
      <span>{t("payNote", { tmoney: TMONEY.name, flooz: FLOOZ.name })}</span>
    </p>
  );
}
