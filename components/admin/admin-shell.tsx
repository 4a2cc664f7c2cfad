import type { ReactNode } from "react";
import { Account } from "#components/admin/account.tsx";
import { MenuDrawer } from "#components/admin/menu-drawer.tsx";
import { Navigation, type NavigationItem } from "#components/admin/navigation.tsx";
import { WorkCountsProvider } from "#components/admin/work-counts.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { countWork } from "#lib/reports/count-work.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { readResult } from "#lib/staff/result-cookie.ts";
import type { StaffMember } from "#lib/staff/staff-member.ts";
import { hasRight } from "#lib/staff/staff-right.ts";
import { readTheme } from "#lib/staff/theme-cookie.ts";

type Props = { staff: StaffMember; locale: Locale; children: ReactNode };

/** The frame of every page of the admin: beside the page where there is room, else one row above it. */
export async function AdminShell({ staff, locale, children }: Props) {
  const t = wordsIn(locale, "admin");
  const [{ shopName }, work, theme, result] = await Promise.all([
    getShopSettings(),
    countWork(),
    readTheme(),
    readResult(),
  ]);
  const items = navigationItems(staff, locale);
  const home = localePath(locale, "/admin/orders");
  const account = <Account staff={staff} theme={theme} locale={locale} />;
  return (
    <WorkCountsProvider counts={work}>
      <div className="flex grow flex-col md:grid md:grid-cols-[min(15rem,32vw)_minmax(0,1fr)] print:block">
        <header className="sticky top-0 z-30 flex flex-wrap items-center justify-between gap-x-3 border-b border-line bg-surface px-4 py-1.5 md:hidden print:hidden">
          <Wordmark name={shopName} href={home} />
          <MenuDrawer
            words={{
              menu: t("shell.menu"),
              close: t("shell.close"),
              nav: t("nav"),
              waiting: t("shell.waiting"),
            }}
            items={items}
          >
            {account}
          </MenuDrawer>
        </header>
        <div className="sticky top-0 hidden h-dvh flex-col justify-between gap-6 overflow-y-auto border-r border-line bg-surface p-3 md:flex print:hidden">
          <div>
            <div className="mb-3 px-1">
              <Wordmark name={shopName} href={home} />
            </div>
            <Navigation label={t("nav")} items={items} />
          </div>
          {account}
        </div>
        <div className="min-w-0">
          <noscript>
            <div className="border-b border-line bg-surface p-4 md:hidden print:hidden">
              <p className="mb-3">{t("shell.noScripts")}</p>
              <Navigation label={t("nav")} items={items} />
              {account}
            </div>
          </noscript>
          {result && (
            <p
              role="status"
              className={`m-4 rounded-card p-4 font-semibold ${result.isRefusal ? "bg-danger-soft text-danger" : "bg-success-soft text-success"}`}
            >
              {result.text}
            </p>
          )}
          {children}
        </div>
      </div>
    </WorkCountsProvider>
  );
}

function navigationItems(staff: StaffMember, locale: Locale): NavigationItem[] {
  const t = wordsIn(locale);
  const href = (path: string) => localePath(locale, `/admin/${path}`);
  const label = t("admin.shell.waiting");
  return [
    {
      href: href("orders"),
      label: t("admin.orders.title"),
      waiting: { kinds: ["toPack", "toHandOver"], label },
    },
    { href: href("review"), label: t("review.title"), waiting: { kinds: ["toDecide"], label } },
    { href: href("stock"), label: t("inventory.title") },
    { href: href("promotions"), label: t("promotions.title") },
    { href: href("gateway"), label: t("gateway.title"), waiting: { kinds: ["alerts"], label } },
    { href: href("reconciliation"), label: t("reconciliation.title") },
    ...(hasRight(staff.role, "change_settings")
      ? [{ href: href("settings"), label: t("admin.settings.title") }]
      : []),
  ];
}
