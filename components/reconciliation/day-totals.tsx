import { Section } from "#components/admin/section.tsx";
import { differenceText } from "#components/reconciliation/difference-text.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { Network } from "#lib/phone.ts";
import type { Day } from "#lib/reconciliation/admin-queries.ts";

type Props = { day: Day; networkNames: Record<Network, string>; locale: Locale };

/** What came in on the day, as the shop knows it and as the gateway does, to the franc. */
export function DayTotals({ day, networkNames, locale }: Props) {
  const all = wordsIn(locale, "reconciliation");
  const t = wordsIn(locale, "reconciliation.totals");
  const names = { ...networkNames, unknown: t("unknownNetwork") };
  const unproven = day.totals.reduce((sum, totals) => sum + totals.unproven, 0);
  return (
    <Section id="totals" title={t("title")}>
      {!day.finishedAt && <p className="mt-2 text-ink-soft">{t("later")}</p>}
      <ul className="divide-y divide-line">
        {day.totals
          .filter(
            ({ network, shopCount, gatewayCount }) => network !== "unknown" || shopCount + gatewayCount > 0,
          )
          .map(({ network, shopCount, shopXof, gatewayCount, gatewayXof }) => (
            <li key={network} className="py-4 last:pb-0">
              <h3 className="font-bold">{names[network]}</h3>
              <dl className="mt-1 space-y-1">
                {(
                  [
                    [t("shop"), formatXof(shopXof, locale), all("counted", { count: shopCount })],
                    [t("gateway"), formatXof(gatewayXof, locale), all("counted", { count: gatewayCount })],
                    [t("difference"), differenceText(gatewayXof - shopXof, locale), ""],
                  ] as const
                ).map(([label, amount, count]) => (
                  <div key={label} className="flex flex-wrap justify-between gap-x-4">
                    <dt>{label}</dt>
                    <dd className="text-right tabular-nums">
                      <span className="font-semibold">{amount}</span>
                      {count && <span className="block text-sm text-ink-soft">{count}</span>}
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
      </ul>
      {unproven > 0 && <p className="mt-3 text-sm text-ink-soft">{t("unproven", { count: unproven })}</p>}
      {day.orphans > 0 && (
        <p className="mt-3">
          {t("orphans", { count: day.orphans, amount: formatXof(day.orphanXof, locale) })}{" "}
          <a
            href={localePath(locale, "/admin/review")}
            className="inline-flex min-h-11 items-center underline"
          >
            {t("toReview")}
          </a>
        </p>
      )}
    </Section>
  );
}
