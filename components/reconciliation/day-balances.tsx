import { Section } from "#components/admin/section.tsx";
import { differenceText } from "#components/reconciliation/difference-text.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import type { Network } from "#lib/phone.ts";
import type { Day } from "#lib/reconciliation/admin-queries.ts";

type Props = { day: Day; networkNames: Record<Network, string>; locale: Locale };

/** How the balances moved beyond what the shop's own successes explain: told, never judged. */
export function DayBalances({ day, networkNames, locale }: Props) {
  const t = wordsIn(locale, "reconciliation.balances");
  const format = formatsIn(locale);
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  const { balanceFrom, balanceTo } = day;
  if (!balanceFrom || !balanceTo)
    return (
      <Section id="balances" title={t("title")}>
        <p className="mt-2 text-ink-soft">{t("missing")}</p>
      </Section>
    );
  return (
    <Section id="balances" title={t("title")}>
      <p className="mt-2 text-sm text-ink-soft">
        {t("between", { from: time(balanceFrom), to: time(balanceTo) })}
      </p>
      <ul className="divide-y divide-line">
        {day.totals.map(({ network, changeXof, explainedXof }) =>
          network === "unknown" || changeXof === null || explainedXof === null ? null : (
            <li key={network} className="py-4">
              <h3 className="font-bold">{networkNames[network]}</h3>
              <dl className="mt-1 space-y-1">
                {(
                  [
                    [t("change"), changeXof],
                    [t("explained"), explainedXof],
                    [t("unexplained"), changeXof - explainedXof],
                  ] as const
                ).map(([label, amountXof]) => (
                  <div key={label} className="flex flex-wrap justify-between gap-x-4">
                    <dt>{label}</dt>
                    <dd className="font-semibold tabular-nums">{differenceText(amountXof, locale)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ),
        )}
      </ul>
      <p className="text-sm text-ink-soft">{t("note")}</p>
    </Section>
  );
}
