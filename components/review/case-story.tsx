import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import type { StaffCase } from "#lib/review/find-case.ts";
import { acceptanceObstacle, mayClose } from "#lib/review/review-case.ts";

/** One sentence that says what happened; while the case is open, another that says which ways there are. */
export function CaseStory({ found, locale }: { found: StaffCase; locale: Locale }) {
  const t = wordsIn(locale, "review");
  const money = (xof: number | null) => (xof === null ? t("amountUnknownInText") : formatXof(xof, locale));
  return (
    <section aria-labelledby="happened" className="rounded-card border border-line bg-surface p-5">
      <h2 id="happened" className="text-xl font-bold">
        {t("case.happened")}
      </h2>
      <p className="mt-2 text-lg">
        {t(`stories.${found.reason}`, { amount: money(found.amountXof), due: money(found.dueXof) })}
      </p>
      {found.refundNote && (
        <p className="mt-2">
          {t("case.refundNote", { name: found.refundDecidedBy ?? "", note: found.refundNote })}
        </p>
      )}
      {found.closedAt === null && <p className="mt-2 text-ink-soft">{t(`ways.${wayOf(found)}`)}</p>}
    </section>
  );
}

function wayOf({ reason, order }: StaffCase) {
  if (!mayClose(reason, "written_off")) return "onlyRefund";
  if (!order || !mayClose(reason, "accepted")) return "withoutAcceptance";
  return acceptanceObstacle(order) ?? "withAcceptance";
}
