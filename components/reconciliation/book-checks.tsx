import { AdminLink } from "#components/admin/admin-link.tsx";
import { Section } from "#components/admin/section.tsx";
import { StatusBadge } from "#components/admin/status-badge.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import type { BookCheck } from "#lib/invariants/admin-queries.ts";

type Props = { checks: BookCheck[]; locale: Locale };

/** When the shop's own books were last held against their rules, and what was found. */
export function BookChecks({ checks, locale }: Props) {
  const t = wordsIn(locale, "reconciliation.books");
  const format = formatsIn(locale);
  return (
    <Section id="books" title={t("title")}>
      <p className="mt-2 text-ink-soft">{t("intro")}</p>
      {checks.length === 0 && <p className="mt-2">{t("never")}</p>}
      <ul className="divide-y divide-line">
        {checks.map(({ scope, endedAt, checked, broken }) => (
          <li key={scope} className="py-4 last:pb-0">
            <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-bold">
              {t(`scopes.${scope}`)}
              <StatusBadge
                status={broken.length === 0 ? "paid" : "rejected"}
                label={broken.length === 0 ? t("holds") : t("broken", { count: broken.length })}
              />
            </h3>
            <p className="mt-1 text-sm text-ink-soft">
              {t("checkedAt", {
                at: format.dateTime(endedAt, { dateStyle: "medium", timeStyle: "short" }),
                count: checked,
              })}
            </p>
            <ul className="mt-2 space-y-3">
              {broken.map(({ id, count, detail, orderId }) => (
                <li
                  key={id + detail}
                  className="rounded-control bg-danger-soft p-3 wrap-anywhere text-danger"
                >
                  <strong>
                    {id} · {t(`rules.${id}`)}
                  </strong>
                  <span className="block text-sm wrap-anywhere">
                    {t("times", { count })} · <span lang="en">{detail}</span>
                  </span>
                  {orderId && (
                    <AdminLink
                      href={localePath(locale, `/admin/orders/${orderId}`)}
                      className="inline-flex min-h-11 items-center underline"
                    >
                      {t("openOrder")}
                    </AdminLink>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
