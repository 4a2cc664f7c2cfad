import { ActionForm } from "#components/admin/action-form.tsx";
import { SubmitButton, TextField } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { changeNetworkNamesAction } from "#lib/settings/admin-actions.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; locale: Locale };

/** Brands and codes change with the market: what shoppers read is written here, not in the code. */
export function NetworkNames({ settings, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const networks = [
    { prefix: "tmoney", texts: TMONEY },
    { prefix: "flooz", texts: FLOOZ },
  ];
  return (
    <Section id="names" title={t("names.title")}>
      <p className="mt-1 text-ink-soft">{t("names.intro")}</p>
      <ActionForm action={changeNetworkNamesAction} className="mt-3 space-y-5" isResultInPlace>
        {networks.map(({ prefix, texts }) => (
          <fieldset key={prefix} className="space-y-3 rounded-control border border-line p-4">
            <legend className="px-1 font-bold">{texts.name}</legend>
            <TextField
              name={`${prefix}Name`}
              label={t("names.name")}
              defaultValue={texts.name}
              maxLength={40}
            />
            <TextField
              name={`${prefix}FormerName`}
              label={t("names.formerName")}
              defaultValue={texts.formerName}
              maxLength={40}
            />
            <TextField
              name={`${prefix}Ussd`}
              label={t("names.ussd")}
              hint={t("names.ussdHint")}
              defaultValue={texts.ussd}
              inputMode="tel"
              maxLength={30}
            />
          </fieldset>
        ))}
        <SubmitButton kind="secondary">{t("names.submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
