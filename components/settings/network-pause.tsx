import { SettingField } from "#components/settings/setting-field.tsx";
import { SaveButton, type SaveResult, SettingsPart } from "#components/settings/settings-part.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { pauseNetworksAction } from "#lib/settings/admin-actions.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; result: SaveResult; locale: Locale };

/** A network can be down for days: the owner takes it out of the checkout, with a word to the shoppers. */
export function NetworkPause({ settings, result, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const boxes = [
    { name: "tmoney", network: TMONEY },
    { name: "flooz", network: FLOOZ },
  ];
  return (
    <SettingsPart section="networks" title={t("networks")} result={result} locale={locale}>
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      <form action={pauseNetworksAction} className="mt-4 space-y-4">
        <input type="hidden" name="locale" value={locale} />
        {boxes.map(({ name, network }) => (
          <label key={name} className="flex min-h-11 items-center gap-3 font-semibold">
            <input
              type="checkbox"
              name={name}
              defaultChecked={network.isPaused}
              className="size-5 shrink-0 accent-brand"
            />
            {t("pause", { network: network.name })}
          </label>
        ))}
        <SettingField
          id="note-fr"
          name="noteFr"
          label={t("noteFr")}
          defaultValue={settings.pauseNoteFr}
          maxLength={200}
        />
        <SettingField
          id="note-en"
          name="noteEn"
          label={t("noteEn")}
          hint={t("noteHint")}
          defaultValue={settings.pauseNoteEn}
          maxLength={200}
        />
        <SaveButton label={t("save")} />
      </form>
    </SettingsPart>
  );
}
