import { getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/admin/status-badge.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListedCase } from "#lib/review/admin-queries.ts";

type Props = { found: Pick<ListedCase, "closing" | "closedAt">; locale: Locale };

/** Open, proposed, or how it was closed. */
export async function CaseBadge({ found, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
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
