import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";

export async function ShopFooter({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "shop.footer");
  const settings = await getShopSettings();
  const networks = Object.values(networkTexts(settings));
  return (
    <footer className="mt-10 bg-sunken">
      <div aria-hidden="true" className="selvedge" />
      <div className="mx-auto grid max-w-6xl gap-6 px-4 py-8 md:grid-cols-3">
        <div>
          <h2 className="font-sans text-sm font-semibold text-ink-soft">{t("pay")}</h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {networks.map(({ network, name, formerName }) => (
              <li key={network} className="rounded-control border border-line-strong bg-surface px-3 py-1.5">
                <span className="font-bold">{name}</span>{" "}
                <span className="text-sm text-ink-soft">({formerName})</span>
              </li>
            ))}
          </ul>
        </div>
        <p>{t("safe")}</p>
        <div className="space-y-2">
          <p>{t("delivery")}</p>
          <p className="text-sm text-ink-soft">{t("made")}</p>
        </div>
      </div>
    </footer>
  );
}
