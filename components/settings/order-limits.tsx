import { SettingField } from "#components/settings/setting-field.tsx";
import { SaveButton, type SaveResult, SettingsPart } from "#components/settings/settings-part.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { changeHoldAction, changeLimitsAction } from "#lib/settings/admin-actions.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; result: SaveResult; locale: Locale };

/** How long an unpaid order keeps its articles. */
export function HoldTime({ settings, result, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  return (
    <SettingsPart section="hold" title={t("hold.title")} result={result} locale={locale}>
      <form action={changeHoldAction} className="mt-3 space-y-4">
        <input type="hidden" name="locale" value={locale} />
        <SettingField
          id="hold-minutes"
          name="holdMinutes"
          label={t("hold.minutes")}
          hint={t("hold.hint")}
          inputMode="numeric"
          defaultValue={settings.holdMinutes}
        />
        <SaveButton label={t("hold.submit")} />
      </form>
    </SettingsPart>
  );
}

/** Between which totals the shop sells, and above which sum two people close a case, and how much one address may ask. */
export function OrderLimits({ settings, result, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  const fields = ["minTotalXof", "maxTotalXof", "secondPersonAboveXof", "addressPaymentsPerHour"] as const;
  const hints: Partial<Record<(typeof fields)[number], string>> = {
    secondPersonAboveXof: t("limits.secondHint"),
    addressPaymentsPerHour: t("limits.addressHint"),
  };
  return (
    <SettingsPart section="limits" title={t("limits.title")} result={result} locale={locale}>
      <form action={changeLimitsAction} className="mt-3 space-y-4">
        <input type="hidden" name="locale" value={locale} />
        {fields.map((name) => (
          <SettingField
            key={name}
            id={`limits-${name}`}
            name={name}
            label={t(`limits.${name}`)}
            hint={hints[name]}
            inputMode="numeric"
            defaultValue={settings[name]}
          />
        ))}
        <SaveButton label={t("limits.submit")} />
      </form>
    </SettingsPart>
  );
}
