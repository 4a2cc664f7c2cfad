import { SettingField } from "#components/settings/setting-field.tsx";
import { SaveButton, type SaveResult, SettingsPart } from "#components/settings/settings-part.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { changeNetworkNamesAction } from "#lib/settings/admin-actions.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; result: SaveResult; locale: Locale };

/** Brands and codes change with the market: what shoppers read is written here, not in the code. */
export function NetworkNames({ settings, result, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const networks = [
    { prefix: "tmoney", texts: TMONEY },
    { prefix: "flooz", texts: FLOOZ },
  ];
  return (
    <SettingsPart section="names" title={t("names.title")} result={result} locale={locale}>
      <p className="mt-1 text-ink-soft">{t("names.intro")}</p>
      <form action={changeNetworkNamesAction} className="mt-3 space-y-5">
        <input type="hidden" name="locale" value={locale} />
        {networks.map(({ prefix, texts }) => (
          <fieldset key={prefix} className="space-y-3 rounded-control border border-line p-4">
            <legend className="px-1 font-bold">{texts.name}</legend>
            <SettingField
              id={`${prefix}-name`}
              name={`${prefix}Name`}
              label={t("names.name")}
              defaultValue={texts.name}
              maxLength={40}
            />
            <SettingField
              id={`${prefix}-former-name`}
              name={`${prefix}FormerName`}
              label={t("names.formerName")}
              defaultValue={texts.formerName}
              maxLength={40}
            />
            <SettingField
              id={`${prefix}-ussd`}
              name={`${prefix}Ussd`}
              label={t("names.ussd")}
              hint={t("names.ussdHint")}
              defaultValue={texts.ussd}
              inputMode="tel"
              maxLength={30}
            />
          </fieldset>
        ))}
        <SaveButton label={t("names.submit")} />
      </form>
    </SettingsPart>
  );
}
