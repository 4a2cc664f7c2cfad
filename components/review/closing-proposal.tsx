import { ActionForm } from "#components/admin/action-form.tsx";
import { Facts } from "#components/admin/facts.tsx";
import { SubmitButton } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { confirmClosingAction, withdrawClosingAction } from "#lib/review/admin-actions.ts";
import type { StaffCase } from "#lib/review/find-case.ts";

type Props = { found: StaffCase; staffId: string; mayClose: boolean; locale: Locale };

/** Who proposed what, and what the reader may do about it: a second person confirms or turns it down. */
export function ClosingProposal({ found, staffId, mayClose, locale }: Props) {
  if (!found.closing || !found.proposal || !found.proposedAt) return null;
  const t = wordsIn(locale, "review");
  const format = formatsIn(locale);
  const isOwn = found.proposedById === staffId;
  const date = format.dateTime(found.proposedAt, { dateStyle: "medium", timeStyle: "short" });
  const closing = t(`closings.${found.closing}`).toLowerCase();
  const acts = [
    ...(isOwn ? [] : [{ action: confirmClosingAction, label: t("proposal.confirm"), isFirst: true }]),
    {
      action: withdrawClosingAction,
      label: t(isOwn ? "proposal.withdraw" : "proposal.reject"),
      isFirst: false,
    },
  ];
  return (
    <Section id="close" title={t("proposal.title")}>
      <p className="mt-2 text-lg">
        {t("proposal.text", { name: found.proposedByName ?? "", date, closing })}
      </p>
      <Facts
        facts={[
          { label: t("closing.reference"), text: found.closingReference },
          {
            label: t("closing.readAmount"),
            text: found.readAmountXof === null ? null : formatXof(found.readAmountXof, locale),
          },
          { label: t("closing.note"), text: found.closingNote },
        ]}
      />
      <p className="mt-3 text-ink-soft">
        {mayClose ? t(isOwn ? "proposal.own" : "proposal.other") : t("form.forbidden")}
      </p>
      {mayClose && (
        <div className="mt-4 flex flex-wrap gap-3">
          {acts.map(({ action, label, isFirst }) => (
            <ActionForm
              key={label}
              action={action}
              fields={{ caseId: found.id, proposal: found.proposal ?? "" }}
              confirm={
                isFirst
                  ? { title: t("proposal.title"), text: t("form.confirm.confirmed"), submit: label }
                  : undefined
              }
            >
              <SubmitButton kind="secondary">{label}</SubmitButton>
            </ActionForm>
          ))}
        </div>
      )}
    </Section>
  );
}
