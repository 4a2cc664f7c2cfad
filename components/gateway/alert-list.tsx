import { ActionForm } from "#components/admin/action-form.tsx";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { SubmitButton } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import { StatusBadge } from "#components/admin/status-badge.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import type { Network } from "#lib/phone.ts";
import type { Alert } from "#lib/reports/admin-queries.ts";
import { seeAlertAction } from "#lib/staff/admin-actions.ts";
import { alertDetailNames, orderOfSubject } from "#lib/staff/alert.ts";

type Props = { alerts: Alert[]; networkNames: Record<Network, string>; maySee: boolean; locale: Locale };

/** Where to read more about an alert that is of the books. */
const bookPages: Partial<Record<Alert["kind"], (subject: string) => string>> = {
  invariant_violated: () => "/admin/reconciliation#books",
  reconciliation_difference: (day) => `/admin/reconciliation/${day}`,
};

/** What somebody should look at, with what to do about it; once seen, the same trouble is told anew. */
export async function AlertList({ alerts, networkNames, maySee, locale }: Props) {
  const [t, health, reconciliation] = await Promise.all([
    wordsIn(locale, "gateway.alerts"),
    wordsIn(locale, "gateway.health"),
    wordsIn(locale, "reconciliation"),
  ]);
  const format = formatsIn(locale);
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  const words: Record<string, string> = {
    ...networkNames,
    pay: health("breakers.pay"),
  };
  return (
    <Section id="alerts" title={t("title")}>
      {alerts.length === 0 && <p className="mt-2 text-ink-soft">{t("empty")}</p>}
      <ul className="divide-y divide-line">
        {alerts.map(({ id, kind, subject, detail, copies, lastRaisedAt, seenAt, seenBy }) => (
          <li key={id} className="py-4 last:pb-0">
            <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-bold">
              {t(`kinds.${kind}.title`)}
              {!seenAt && <StatusBadge status="rejected" label={t("isNew")} />}
            </h3>
            <p className="mt-1">{t(`kinds.${kind}.text`)}</p>
            <p className="mt-1 text-sm text-ink-soft wrap-anywhere">
              {[
                t("times", { count: copies, at: time(lastRaisedAt) }),
                ...(subject && !orderOfSubject(subject)
                  ? [t("fact", { label: t("subject"), value: words[subject] ?? subject })]
                  : []),
                ...alertDetailNames
                  .filter((name) => detail[name] !== undefined)
                  .map((name) => t("fact", { label: t(`details.${name}`), value: String(detail[name]) })),
              ].join(" · ")}
            </p>
            {orderOfSubject(subject) && (
              <AdminLink
                href={localePath(locale, `/admin/orders/${subject}`)}
                className="mr-4 inline-flex min-h-11 items-center underline"
              >
                {t("openOrder")}
              </AdminLink>
            )}
            {bookPages[kind] && (
              <AdminLink
                href={localePath(locale, bookPages[kind](subject))}
                className="mr-4 inline-flex min-h-11 items-center underline"
              >
                {reconciliation("title")}
              </AdminLink>
            )}
            {seenAt && (
              <p className="text-sm text-ink-soft">{t("seenBy", { name: seenBy ?? "", at: time(seenAt) })}</p>
            )}
            {!seenAt && maySee && (
              <ActionForm action={seeAlertAction} fields={{ alertId: id }} className="mt-2">
                <SubmitButton kind="secondary">{t("seen")}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
