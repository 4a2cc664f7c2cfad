import { buttonStyle } from "#components/ui/button-style.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { StaffCase } from "#lib/review/find-case.ts";
import { acceptanceObstacle, mayClose } from "#lib/review/review-case.ts";

type Props = { found: StaffCase; mayDecide: boolean; locale: Locale };

/** What happened; while the case is open, which ways there are, and the way to them past the evidence. */
export function CaseNext({ found, mayDecide, locale }: Props) {
  const t = wordsIn(locale, "review");
  const money = (xof: number | null) => (xof === null ? t("amountUnknownInText") : formatXof(xof, locale));
  return (
    <section aria-labelledby="happened" className="rounded-card border-2 border-brand bg-surface p-5">
      <h2 id="happened" className="text-sm font-bold text-ink-soft">
        {t("case.happened")}
      </h2>
      <p className="mt-1 text-lg font-semibold">
        {t(`stories.${found.reason}`, { amount: money(found.amountXof), due: money(found.dueXof) })}
      </p>
      {found.refundNote && (
        <p className="mt-2">
          {t("case.refundNote", { name: found.refundDecidedBy ?? "", note: found.refundNote })}
        </p>
      )}
      {found.closedAt === null && <p className="mt-2">{t(`ways.${wayOf(found)}`)}</p>}
      {found.closedAt === null && mayDecide && (
        <p className="mt-4">
          <a href="#close" className={buttonStyle("primary")}>
            {t(found.closing ? "case.toProposal" : "case.toForms")}
          </a>
        </p>
      )}
    </section>
  );
}

function wayOf({ reason, order }: StaffCase) {
  if (!mayClose(reason, "written_off")) return "onlyRefund";
  if (!order || !mayClose(reason, "accepted")) return "withoutAcceptance";
  return acceptanceObstacle(order) ?? "withAcceptance";
}
