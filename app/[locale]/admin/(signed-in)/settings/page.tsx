import type { Metadata } from "next";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { HostedPageSwitch } from "#components/settings/hosted-page-switch.tsx";
import { NetworkNames } from "#components/settings/network-names.tsx";
import { NetworkPause } from "#components/settings/network-pause.tsx";
import { HoldTime, OrderLimits } from "#components/settings/order-limits.tsx";
import { ShopContact } from "#components/settings/shop-contact.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "admin");
  return { title: t("settings.title"), robots: { index: false, follow: false } };
}

export default async function SettingsPage({ params }: Props) {
  const locale = await readLocale(params);
  const staff = await requireStaff("see_orders", locale, "/admin/settings");
  const t = wordsIn(locale, "admin");
  if (!hasRight(staff.role, "change_settings")) {
    return (
      <main id="main" className="mx-auto max-w-3xl px-4 py-6">
        <AdminMessage
          title={t("settings.forbiddenTitle")}
          text={t("settings.forbiddenText")}
          link={{ href: localePath(locale, "/admin/orders"), label: t("order.back") }}
          isPage
        />
      </main>
    );
  }
  const settings = await getShopSettings();
  const shared = { settings, locale };
  return (
    <main id="main" className="mx-auto max-w-5xl space-y-5 px-4 py-6 *:max-w-3xl">
      <PageHead title={t("settings.title")} />
      <NetworkPause {...shared} />
      <HostedPageSwitch isOn={settings.hostedPageIsOn} locale={locale} />
      <HoldTime {...shared} />
      <OrderLimits {...shared} />
      <ShopContact {...shared} />
      <NetworkNames {...shared} />
    </main>
  );
}
