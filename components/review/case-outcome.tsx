import { Facts } from "#components/admin/facts.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { StaffCase } from "#lib/review/find-case.ts";

/** How a closed case ended, by whom, and with which proof. */
export function CaseOutcome({ found, locale }: { found: StaffCase; locale: Locale }) {
  if (!found.closing || !found.closedAt || !found.proposedAt) return null;
  const t = wordsIn(locale, "review");
  const format = formatsIn(locale);
  const by = (name: string | null, at: Date) =>
    t("closing.by", {
      name: name ?? "",
      date: format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }),
    });
  return (
    <section aria-labelledby="outcome" className="rounded-card border border-line bg-surface p-5">
      <h2 id="outcome" className="text-xl font-bold">
        {t("closing.title")}
      </h2>
      <Facts
        facts={[
          { label: t("closing.how"), text: t(`closings.${found.closing}`) },
          { label: t("closing.reference"), text: found.closingReference },
          {
            label: t("closing.readAmount"),
            text: found.readAmountXof === null ? null : formatXof(found.readAmountXof, locale),
          },
          { label: t("closing.note"), text: found.closingNote },
          { label: t("closing.proposedBy"), text: by(found.proposedByName, found.proposedAt) },
          { label: t("closing.closedBy"), text: by(found.closedByName, found.closedAt) },
        ]}
      />
    </section>
  );
}
