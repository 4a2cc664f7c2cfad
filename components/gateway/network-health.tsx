import { Section } from "#components/admin/section.tsx";
import { StatusBadge } from "#components/admin/status-badge.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import type { Network } from "#lib/phone.ts";
import type { Breaker, NetworkHealth as Health } from "#lib/reports/admin-queries.ts";

type Props = {
  breakers: Breaker[];
  health: Health[];
  networkNames: Record<Network, string>;
  locale: Locale;
};

/** Whether the gateway is being asked at all, and what the last hour of each network was like. */
export function NetworkHealth({ breakers, health, networkNames, locale }: Props) {
  const t = wordsIn(locale, "gateway.health");
  const format = formatsIn(locale);
  const cell = "py-2 pl-2 text-right tabular-nums";
  return (
    <Section id="health" title={t("title")}>
      <dl className="mt-3 space-y-2">
        {breakers.map(({ endpoint, failures, openUntil }) => (
          <div key={endpoint} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <dt className="font-semibold">{t(`breakers.${endpoint}`)}</dt>
            <dd className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StatusBadge
                status={openUntil ? "rejected" : "paid"}
                label={
                  openUntil
                    ? t("openUntil", { time: format.dateTime(openUntil, { timeStyle: "medium" }) })
                    : t("closed")
                }
              />
              <span className="text-sm text-ink-soft">{t("failures", { count: failures })}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 overflow-x-auto">
        <table className="w-full text-left">
          <caption className="pb-1 text-left font-semibold">{t("lastHour")}</caption>
          <thead className="border-b border-line text-sm text-ink-soft">
            <tr>
              <th scope="col" className="py-2 font-semibold">
                {t("network")}
              </th>
              {(["sent", "succeeded", "median"] as const).map((name) => (
                <th key={name} scope="col" className={`${cell} font-semibold`}>
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {health.map(({ network, sent, succeeded, medianSecondsToPaid }) => (
              <tr key={network}>
                <th scope="row" className="py-2 font-semibold wrap-anywhere">
                  {networkNames[network]}
                </th>
                <td className={cell}>{sent}</td>
                <td className={cell}>{succeeded}</td>
                <td className={cell}>
                  {medianSecondsToPaid === null ? t("none") : t("seconds", { count: medianSecondsToPaid })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-sm text-ink-soft">{t("medianNote")}</p>
    </Section>
  );
}
