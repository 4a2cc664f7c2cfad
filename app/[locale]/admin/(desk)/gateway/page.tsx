import type { Metadata } from "next";
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

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(await readLocale(params), "gateway");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function GatewayPage({ params, searchParams }: Props) {
  const [locale, asked] = await Promise.all([readLocale(params), searchParams]);
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
  const done = typeof asked.done === "string" ? asked.done : "";
  const mayVerify = hasRight(role, "verify_payment");
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 py-6">
      <h1 className="text-3xl font-bold">{t("title")}</h1>
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      <div className="mt-5 grid grid-cols-1 items-start gap-5 md:grid-cols-2">
        <AlertList alerts={alerts} networkNames={networkNames} maySee={mayVerify} locale={locale} />
        <NetworkHealth breakers={breakers} health={health} networkNames={networkNames} locale={locale} />
        <Balances
          readings={readings}
          networkNames={networkNames}
          mayAsk={mayVerify}
          done={done}
          locale={locale}
        />
        <BlockedPhones
          blocked={blocked}
          mayBlock={hasRight(role, "block_phones")}
          done={done}
          locale={locale}
        />
      </div>
    </main>
  );
}
