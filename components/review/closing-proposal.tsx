import { Facts } from "#components/admin/facts.tsx";
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
    <section aria-labelledby="proposal" className="rounded-card border border-line bg-surface p-5">
      <h2 id="proposal" className="text-xl font-bold">
        {t("proposal.title")}
      </h2>
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
            <form key={label} action={action}>
              <input type="hidden" name="caseId" value={found.id} />
              <input type="hidden" name="proposal" value={found.proposal ?? ""} />
              <input type="hidden" name="locale" value={locale} />
              <button
                type="submit"
                className={`min-h-12 rounded-control px-6 py-2 font-bold ${isFirst ? "bg-brand text-on-brand" : "border border-line-strong bg-surface"}`}
              >
                {label}
              </button>
            </form>
          ))}
        </div>
      )}
    </section>
  );
}
