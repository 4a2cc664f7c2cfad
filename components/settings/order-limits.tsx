import { ActionForm } from "#components/admin/action-form.tsx";
import { SubmitButton, TextField } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { changeHoldAction, changeLimitsAction } from "#lib/settings/admin-actions.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; locale: Locale };

/** How long an unpaid order keeps its articles. */
export function HoldTime({ settings, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  return (
    <Section id="hold" title={t("hold.title")}>
      <ActionForm action={changeHoldAction} className="mt-3 space-y-4" isResultInPlace>
        <TextField
          name="holdMinutes"
          label={t("hold.minutes")}
          hint={t("hold.hint")}
          inputMode="numeric"
          defaultValue={settings.holdMinutes}
        />
        <SubmitButton kind="secondary">{t("hold.submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

/** Between which totals the shop sells, and above which sum two people close a case, and how much one address may ask. */
export function OrderLimits({ settings, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  const fields = ["minTotalXof", "maxTotalXof", "secondPersonAboveXof", "addressPaymentsPerHour"] as const;
  const hints: Partial<Record<(typeof fields)[number], string>> = {
    secondPersonAboveXof: t("limits.secondHint"),
    addressPaymentsPerHour: t("limits.addressHint"),
  };
  return (
    <Section id="limits" title={t("limits.title")}>
      <ActionForm action={changeLimitsAction} className="mt-3 space-y-4" isResultInPlace>
        {fields.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`limits.${name}`)}
            hint={hints[name]}
            inputMode="numeric"
            defaultValue={settings[name]}
          />
        ))}
        <SubmitButton kind="secondary">{t("limits.submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
