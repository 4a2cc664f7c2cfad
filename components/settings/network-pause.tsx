import { ActionForm } from "#components/admin/action-form.tsx";
import { Checkbox, SubmitButton, TextField } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { pauseNetworksAction } from "#lib/settings/admin-actions.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; locale: Locale };

/** A network can be down for days: the owner takes it out of the checkout, with a word to the shoppers. */
export function NetworkPause({ settings, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const boxes = [
    { name: "tmoney", network: TMONEY },
    { name: "flooz", network: FLOOZ },
  ];
  return (
    <Section id="networks" title={t("networks")}>
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      <ActionForm action={pauseNetworksAction} className="mt-4 space-y-4" isResultInPlace>
        {boxes.map(({ name, network }) => (
          <Checkbox
            key={name}
            name={name}
            label={t("pause", { network: network.name })}
            defaultChecked={network.isPaused}
          />
        ))}
        <TextField name="noteFr" label={t("noteFr")} defaultValue={settings.pauseNoteFr} maxLength={200} />
        <TextField
          name="noteEn"
          label={t("noteEn")}
          hint={t("noteHint")}
          defaultValue={settings.pauseNoteEn}
          maxLength={200}
        />
        <SubmitButton kind="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
