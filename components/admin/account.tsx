import { AdminLanguageSwitch } from "#components/admin/admin-language-switch.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { changeThemeAction, signOutAction } from "#lib/staff/actions.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { type Theme, themes } from "#lib/staff/theme-cookie.ts";

type Props = { staff: StaffMember; theme: Theme; locale: Locale };

/** Who is signed in, how the admin looks and speaks, and the way out. */
export function Account({ staff, theme, locale }: Props) {
  const t = wordsIn(locale, "admin");
  const shop = wordsIn(locale, "shop");
  return (
    <div className="space-y-2 border-t border-line pt-4">
      <p className="px-3">
        <strong className="block">{staff.name}</strong>
        <span className="text-sm text-ink-soft">{t(`roles.${staff.role}`)}</span>
      </p>
      <form action={changeThemeAction}>
        <fieldset>
          <legend className="px-3 text-sm text-ink-soft">{t("shell.theme")}</legend>
          <div className="flex flex-wrap gap-1 px-1">
            {themes.map((one) => (
              <button
                key={one}
                type="submit"
                name="theme"
                value={one}
                aria-pressed={one === theme}
                className="min-h-11 rounded-control px-2.5 text-sm font-semibold hover:bg-brand-soft aria-pressed:bg-brand-soft aria-pressed:underline aria-pressed:underline-offset-4"
              >
                {t(`shell.themes.${one}`)}
              </button>
            ))}
          </div>
        </fieldset>
      </form>
      <div className="flex flex-wrap items-center justify-between gap-x-3 px-2">
        <AdminLanguageSwitch
          locale={locale}
          words={{ name: shop("otherLanguage"), title: shop("otherLanguageLabel") }}
        />
        <form action={signOutAction}>
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className={`${buttonStyle("quiet")} text-sm`}>
            {t("signOut")}
          </button>
        </form>
      </div>
    </div>
  );
}
