import { AcceptedFields, fieldClass, RefundedFields } from "#components/review/closing-fields.tsx";
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
  const offered = shownFirst.filter((closing) =>
    offeredClosings(found.reason, found.order).includes(closing),
  );
  return (
    <section aria-labelledby="close" className="rounded-card border border-line bg-surface p-5">
      <h2 id="close" className="text-xl font-bold">
        {t("title")}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        {t("second", { above: formatXof(found.secondPersonAboveXof, locale) })}
      </p>
      <div className="divide-y divide-line">
        {offered.map((closing) => (
          <form
            key={closing}
            action={closeCaseAction}
            aria-labelledby={`way-${closing}`}
            className="space-y-4 py-5 last:pb-0"
          >
            <h3 id={`way-${closing}`} className="text-lg font-bold">
              {ways[closing].title}
            </h3>
            <p>{ways[closing].text}</p>
            <input type="hidden" name="caseId" value={found.id} />
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="closing" value={closing} />
            {closing === "accepted" && <AcceptedFields locale={locale} />}
            {closing === "refunded" && <RefundedFields locale={locale} />}
            <label className="block font-semibold">
              {t(closing === "written_off" ? "reason" : "note")}
              <textarea
                name="note"
                rows={2}
                maxLength={500}
                required={closing === "written_off"}
                className={`${fieldClass} py-2`}
              />
            </label>
            <button
              type="submit"
              className="min-h-12 w-full rounded-control border-2 border-brand px-6 py-2 font-bold text-brand sm:w-auto"
            >
              {ways[closing].button}
            </button>
          </form>
        ))}
      </div>
    </section>
  );
}

const shownFirst: readonly CaseClosing[] = ["accepted", "refunded", "written_off"];
