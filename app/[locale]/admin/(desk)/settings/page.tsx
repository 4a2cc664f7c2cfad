import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminMessage } from "#components/admin/admin-message.tsx";
import { NetworkPause } from "#components/admin/network-pause.tsx";
import { localePath } from "#lib/i18n/locale.ts";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { getShopSettings } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(params), namespace: "admin" });
  return { title: t("settings.title"), robots: { index: false, follow: false } };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([readLocale(params), searchParams]);
  const staff = await requireStaff("see_orders", locale, "/admin/settings");
  const t = await getTranslations({ locale, namespace: "admin" });
  const mayChange = hasRight(staff.role, "change_settings");
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 py-6">
      {mayChange ? (
        <>
          <h1 className="text-3xl">{t("settings.title")}</h1>
          <p role="status" className="mt-3 font-semibold">
            {"saved" in asked && t("settings.saved")}
            {"broken" in asked && t("settings.broken")}
          </p>
          <NetworkPause settings={await getShopSettings()} locale={locale} />
        </>
      ) : (
        <AdminMessage
          title={t("settings.forbiddenTitle")}
          text={t("settings.forbiddenText")}
          link={{ href: localePath(locale, "/admin/orders"), label: t("order.back") }}
          isPage
        />
      )}
    </main>
  );
}
