import { ActionForm } from "#components/admin/action-form.tsx";
import { SubmitButton, TextField } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { blockPhoneAction, unblockPhoneAction } from "#lib/payments/admin-actions.ts";
import type { BlockedPhone } from "#lib/reports/admin-queries.ts";

type Props = { blocked: BlockedPhone[]; mayBlock: boolean; locale: Locale };

/** Numbers that are never asked to pay; whoever may block sees them whole, since the form sends them back. */
export function BlockedPhones({ blocked, mayBlock, locale }: Props) {
  const t = wordsIn(locale, "gateway.blocked");
  const format = formatsIn(locale);
  return (
    <Section id="blocked" title={t("title")}>
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      {mayBlock && (
        <ActionForm action={blockPhoneAction} className="mt-3 space-y-3" isResultInPlace isClearedWhenDone>
          <TextField name="phone" label={t("phone")} hint={t("phoneHint")} inputMode="tel" maxLength={32} />
          <TextField name="note" label={t("note")} maxLength={200} />
          <SubmitButton kind="secondary">{t("submit")}</SubmitButton>
        </ActionForm>
      )}
      {blocked.length === 0 && <p className="mt-4 text-ink-soft">{t("empty")}</p>}
      <ul className="mt-3 divide-y divide-line">
        {blocked.map(({ phone, note, blockedBy, blockedAt }) => (
          <li
            key={`${blockedAt.getTime()} ${phone}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold tabular-nums">{phone}</p>
              {note && <p className="wrap-anywhere">{note}</p>}
              <p className="text-sm text-ink-soft">
                {t("by", { name: blockedBy, at: format.dateTime(blockedAt, { dateStyle: "medium" }) })}
              </p>
            </div>
            {mayBlock && (
              <ActionForm
                action={unblockPhoneAction}
                fields={{ phone }}
                undo={{ action: blockPhoneAction, fields: { phone, note: note ?? "" } }}
              >
                <SubmitButton kind="secondary" aria-label={t("unblockPhone", { phone })}>
                  {t("unblock")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
