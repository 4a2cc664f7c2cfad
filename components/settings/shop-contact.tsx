import { ActionForm } from "#components/admin/action-form.tsx";
import { SubmitButton, TextField } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatPhone } from "#lib/phone.ts";
import { changeContactAction } from "#lib/settings/admin-actions.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; locale: Locale };

/** Who the shop is and where it can be called. */
export function ShopContact({ settings, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  return (
    <Section id="contact" title={t("contact.title")}>
      <ActionForm action={changeContactAction} className="mt-3 space-y-4" isResultInPlace>
        <TextField
          name="shopName"
          label={t("contact.shopName")}
          hint={t("contact.shopNameHint")}
          defaultValue={settings.shopName}
          maxLength={40}
        />
        <TextField
          name="contactPhone"
          label={t("contact.phone")}
          hint={t("contact.phoneHint")}
          inputMode="tel"
          defaultValue={settings.contactPhone ? formatPhone(settings.contactPhone) : ""}
          maxLength={32}
        />
        <SubmitButton kind="secondary">{t("contact.submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
