import { ActionForm } from "#components/admin/action-form.tsx";
import { SubmitButton } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { recordBalanceAction } from "#lib/paygate/admin-actions.ts";
import type { Network } from "#lib/phone.ts";
import type { BalanceReading } from "#lib/reports/admin-queries.ts";

type Props = {
  readings: BalanceReading[];
  networkNames: Record<Network, string>;
  mayAsk: boolean;
  locale: Locale;
};

/** What the gateway says it holds for the merchant, and how that went on. */
export function Balances({ readings, networkNames, mayAsk, locale }: Props) {
  const t = wordsIn(locale, "gateway.balances");
  const format = formatsIn(locale);
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  const latest = readings[0];
  const cell = "px-2 py-2 text-right tabular-nums last:pr-0";
  return (
    <Section id="balances" title={t("title")}>
      {!latest && <p className="mt-2 text-ink-soft">{t("never")}</p>}
      {latest && (
        <>
          <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
            {(
              [
                ["TMONEY", latest.tmoneyXof],
                ["FLOOZ", latest.floozXof],
              ] as const
            ).map(([network, amountXof]) => (
              <div key={network}>
                <dt className="text-sm text-ink-soft">{networkNames[network]}</dt>
                <dd className="text-[min(1.5rem,7vw)] font-bold tabular-nums">
                  {formatXof(amountXof, locale)}
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-1 text-sm text-ink-soft">{t("asOf", { at: time(latest.readAt) })}</p>
        </>
      )}
      {mayAsk && (
        <ActionForm action={recordBalanceAction} className="mt-3" isResultInPlace>
          <SubmitButton kind="secondary">{t("ask")}</SubmitButton>
        </ActionForm>
      )}
      {readings.length > 0 && (
        <details className="mt-3">
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold underline">
            {t("history")}
          </summary>
          <div className="overflow-x-auto">
            <table className="w-full text-left">
              <thead className="border-b border-line text-sm text-ink-soft">
                <tr>
                  <th scope="col" className="py-2 font-semibold">
                    {t("at")}
                  </th>
                  {(["TMONEY", "FLOOZ"] as const).map((network) => (
                    <th key={network} scope="col" className={`${cell} font-semibold`}>
                      {networkNames[network]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody className="divide-y divide-line">
                {readings.map(({ id, readAt, tmoneyXof, floozXof }) => (
                  <tr key={id}>
                    <td className="py-2 text-sm">{time(readAt)}</td>
                    <td className={`${cell} text-sm`}>{formatXof(tmoneyXof, locale)}</td>
                    <td className={`${cell} text-sm`}>{formatXof(floozXof, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </Section>
  );
}
