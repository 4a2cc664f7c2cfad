import { SettingField } from "#components/settings/setting-field.tsx";
import { SaveButton, type SaveResult, SettingsPart } from "#components/settings/settings-part.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatPhone } from "#lib/phone.ts";
import { changeContactAction } from "#lib/settings/admin-actions.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; result: SaveResult; locale: Locale };

/** Who the shop is and where it can be called. */
export function ShopContact({ settings, result, locale }: Props) {
  const t = wordsIn(locale, "admin.settings");
  return (
    <SettingsPart section="contact" title={t("contact.title")} result={result} locale={locale}>
      <form action={changeContactAction} className="mt-3 space-y-4">
        <input type="hidden" name="locale" value={locale} />
        <SettingField
          id="shop-name"
          name="shopName"
          label={t("contact.shopName")}
          hint={t("contact.shopNameHint")}
          defaultValue={settings.shopName}
          maxLength={40}
        />
        <SettingField
          id="contact-phone"
          name="contactPhone"
          label={t("contact.phone")}
          hint={t("contact.phoneHint")}
          inputMode="tel"
          defaultValue={settings.contactPhone ? formatPhone(settings.contactPhone) : ""}
          maxLength={32}
        />
        <SaveButton label={t("contact.submit")} />
      </form>
    </SettingsPart>
  );
}
