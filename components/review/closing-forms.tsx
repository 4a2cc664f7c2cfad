import { ActionForm } from "#components/admin/action-form.tsx";
import { SubmitButton, TextArea } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import { AcceptedFields, RefundedFields } from "#components/review/closing-fields.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { closeCaseAction } from "#lib/review/admin-actions.ts";
import type { StaffCase } from "#lib/review/find-case.ts";
import { type CaseClosing, offeredClosings } from "#lib/review/review-case.ts";

/** One form for each way that is still there, the order's payment first; none needs scripts. */
export function ClosingForms({ found, locale }: { found: StaffCase; locale: Locale }) {
  const t = wordsIn(locale, "review.form");
  const due = formatXof(found.dueXof ?? 0, locale);
  const ways = {
    accepted: {
      title: t("acceptedTitle"),
      text: t("acceptedText", { due }),
      button: t(found.isAloneEnoughToAccept ? "accepted" : "proposeAccepted"),
    },
    refunded: {
      title: t("refundedTitle"),
      text: t("refundedText"),
      button: t(found.isAloneEnough ? "refunded" : "proposeRefunded"),
    },
    written_off: {
      title: t("writtenOffTitle"),
      text: t("writtenOffText"),
      button: t(found.isAloneEnough ? "written_off" : "proposeWrittenOff"),
    },
  };
  const isAloneEnough = (closing: CaseClosing) =>
    closing === "accepted" ? found.isAloneEnoughToAccept : found.isAloneEnough;
  const offered = shownFirst.filter((closing) =>
    offeredClosings(found.reason, found.order).includes(closing),
  );
  return (
    <Section id="close" title={t("title")}>
      <p className="mt-1 text-sm text-ink-soft">
        {t("second", { above: formatXof(found.secondPersonAboveXof, locale) })}
      </p>
      {offered.map((closing, place) => (
        <div key={closing} className="mt-3">
          <ActionForm
            action={closeCaseAction}
            fields={{ caseId: found.id, closing }}
            confirm={{
              title: ways[closing].title,
              text: t(isAloneEnough(closing) ? `confirm.${closing}` : "confirm.proposal"),
              submit: ways[closing].button,
            }}
            fold={{
              summary: <h3 className="min-w-0 text-lg wrap-anywhere">{ways[closing].title}</h3>,
              isOpen: place === 0,
            }}
            aria-label={ways[closing].title}
            className="space-y-4 pt-1 pb-4"
          >
            <p>{ways[closing].text}</p>
            {closing === "accepted" && <AcceptedFields locale={locale} />}
            {closing === "refunded" && <RefundedFields locale={locale} />}
            <TextArea
              name="note"
              label={t(closing === "written_off" ? "reason" : "note")}
              rows={2}
              maxLength={500}
              required={closing === "written_off"}
            />
            <SubmitButton kind="secondary">{ways[closing].button}</SubmitButton>
          </ActionForm>
        </div>
      ))}
    </Section>
  );
}

const shownFirst: readonly CaseClosing[] = ["accepted", "refunded", "written_off"];
