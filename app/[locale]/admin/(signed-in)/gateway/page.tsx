import type { Metadata } from "next";
import { PageHead } from "#components/admin/page-head.tsx";
import { AlertList } from "#components/gateway/alert-list.tsx";
import { Balances } from "#components/gateway/balances.tsx";
import { BlockedPhones } from "#components/gateway/blocked-phones.tsx";
import { NetworkHealth } from "#components/gateway/network-health.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import {
  listAlerts,
  listBalanceReadings,
  listBlockedPhones,
  listBreakers,
  listNetworkHealth,
} from "#lib/reports/admin-queries.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";
import { requireStaff } from "#lib/staff/current-staff.ts";
import { hasRight } from "#lib/staff/staff-right.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "gateway");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function GatewayPage({ params }: Props) {
  const locale = await readLocale(params);
  const { role } = await requireStaff("see_orders", locale, "/admin/gateway");
  const [alerts, readings, breakers, health, blocked, settings, t] = await Promise.all([
    listAlerts(),
    listBalanceReadings(),
    listBreakers(),
    listNetworkHealth(),
    listBlockedPhones(role),
    getShopSettings(),
    wordsIn(locale, "gateway"),
  ]);
  const { TMONEY, FLOOZ } = networkTexts(settings);
  const networkNames = { TMONEY: TMONEY.name, FLOOZ: FLOOZ.name };
  const mayVerify = hasRight(role, "verify_payment");
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6">
      <PageHead title={t("title")}>
        <p className="mt-1 text-ink-soft">{t("intro")}</p>
      </PageHead>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <div className="min-w-0 space-y-5">
          <AlertList alerts={alerts} networkNames={networkNames} maySee={mayVerify} locale={locale} />
          <Balances readings={readings} networkNames={networkNames} mayAsk={mayVerify} locale={locale} />
        </div>
        <div className="min-w-0 space-y-5">
          <NetworkHealth breakers={breakers} health={health} networkNames={networkNames} locale={locale} />
          <BlockedPhones blocked={blocked} mayBlock={hasRight(role, "block_phones")} locale={locale} />
        </div>
      </div>
    </main>
  );
}
