import { StatusBadge } from "#components/admin/status-badge.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { ListedCase } from "#lib/review/admin-queries.ts";

type Props = { found: Pick<ListedCase, "closing" | "closedAt">; locale: Locale };

/** Open, proposed, or how it was closed. */
export function CaseBadge({ found, locale }: Props) {
  const t = wordsIn(locale, "review");
  if (found.closing === null) return <StatusBadge status="in_review" label={t("open")} />;
  return found.closedAt === null ? (
    <StatusBadge status="pending" label={t("waitsForSecond")} />
  ) : (
    <StatusBadge
      status={found.closing === "accepted" ? "paid" : "closed"}
      label={t(`closings.${found.closing}`)}
    />
  );
}
