import { StatusBadge } from "#components/admin/status-badge.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { ListedDay } from "#lib/reconciliation/admin-queries.ts";

type Props = { found: ListedDay; locale: Locale };

/** Differences found so far matter more than that the day is not finished. */
export function DayBadge({ found, locale }: Props) {
  const t = wordsIn(locale, "reconciliation.states");
  const { finishedAt, differences, answered, attempts } = found;
  if (differences > 0) return <StatusBadge status="rejected" label={t("differs", { count: differences })} />;
  if (finishedAt) return <StatusBadge status="paid" label={t("agrees")} />;
  return <StatusBadge status="pending" label={t("open", { answered, attempts })} />;
}
