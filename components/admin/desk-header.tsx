import { AdminLanguageSwitch } from "#components/admin/admin-language-switch.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { signOutAction } from "#lib/staff/actions.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

/** Where one is, who one is, and the way out; the way out is a form, so it needs no scripts. */
export async function DeskHeader({ staff, locale }: { staff: StaffMember; locale: Locale }) {
  const [t, all, { shopName }] = await Promise.all([
    wordsIn(locale, "admin"),
    wordsIn(locale),
    getShopSettings(),
  ]);
  const pages = [
    { path: "/admin/orders", label: t("orders.title") },
    { path: "/admin/review", label: all("review.title") },
    { path: "/admin/stock", label: all("inventory.title") },
    { path: "/admin/promotions", label: all("promotions.title") },
    { path: "/admin/gateway", label: all("gateway.title") },
    { path: "/admin/reconciliation", label: all("reconciliation.title") },
    ...(hasRight(staff.role, "change_settings")
      ? [{ path: "/admin/settings", label: t("settings.title") }]
      : []),
  ];
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 px-4 py-1">
        <Wordmark name={shopName} href={localePath(locale, "/admin/orders")} />
        <nav aria-label={t("nav")}>
          <ul className="flex flex-wrap gap-x-5">
            {pages.map(({ path, label }) => (
              <li key={path}>
                <a
                  href={localePath(locale, path)}
                  className="inline-flex min-h-11 items-center font-semibold underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form action={signOutAction} className="ml-auto flex flex-wrap items-center justify-end gap-x-3">
          <input type="hidden" name="locale" value={locale} />
          <AdminLanguageSwitch locale={locale} />
          <span className="text-sm text-ink-soft">
            {staff.name} · {t(`roles.${staff.role}`)}
          </span>
          <button type="submit" className="min-h-11 px-1 font-semibold underline">
            {t("signOut")}
          </button>
        </form>
      </div>
    </header>
  );
}
