import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

/** Which network is missing from the choice below and why: said before anybody looks for it. */
export function PausedNetworks({ settings, locale }: { settings: ShopSettings; locale: Locale }) {
  const paused = Object.values(networkTexts(settings)).filter(({ isPaused }) => isPaused);
  if (paused.length === 0) return null;
  const t = wordsIn(locale, "checkout");
  const note = locale === "fr" ? settings.pauseNoteFr : settings.pauseNoteEn;
  return (
    <div className="mb-6 rounded-control bg-warning-soft p-4">
      {paused.map(({ network, name }) => (
        <p key={network} className="font-semibold">
          {t("networkPaused", { network: name })}
        </p>
      ))}
      {note && <p className="mt-1">{note}</p>}
    </div>
  );
}
