import { Section } from "#components/admin/section.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import type { Day } from "#lib/reconciliation/admin-queries.ts";

type Props = { day: Day; locale: Locale };

/** Each payment of which the gateway says something else than we do, with what to do about it. */
export function DifferenceList({ day, locale }: Props) {
  const t = wordsIn(locale, "reconciliation.differences");
  return (
    <Section id="differences" title={t("title")}>
      {day.found.length === 0 && (
        <p className="mt-2 text-ink-soft">{t(day.finishedAt ? "none" : "noneYet")}</p>
      )}
      <ul className="divide-y divide-line">
        {day.found.map(({ attemptId, orderId, orderCode, number, kind, outcome, shopXof, gatewayXof }) => (
          <li key={attemptId} className="py-4 last:pb-0">
            <h3 className="font-bold">{t(`kinds.${kind}.title`)}</h3>
            <p className="mt-1">{t(`kinds.${kind}.text`)}</p>
            <p className="mt-1 text-sm text-ink-soft">
              {[
                t("shop", {
                  amount: shopXof === null ? t("noMoney") : formatXof(shopXof, locale),
                }),
                t("gateway", {
                  amount:
                    gatewayXof !== null
                      ? formatXof(gatewayXof, locale)
                      : t(outcome === "paid" || outcome === "unclear" ? "unknownAmount" : "noMoney"),
                }),
                t("outcome", { outcome: t(`outcomes.${outcome}`) }),
              ].join(" · ")}
            </p>
            <a
              href={localePath(locale, `/admin/orders/${orderId}`)}
              className="inline-flex min-h-11 items-center underline"
            >
              {t("attempt", { code: formatOrderCode(orderCode), number })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
