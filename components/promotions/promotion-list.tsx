import { ActionForm } from "#components/admin/action-form.tsx";
import { SubmitButton } from "#components/admin/fields.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import { pausePromotionAction } from "#lib/promotions/admin-actions.ts";
import type { StaffPromotion } from "#lib/promotions/admin-queries.ts";

type Props = { promotions: StaffPromotion[]; mayEdit: boolean; locale: Locale };

const tones: Record<StaffPromotion["standing"], string> = {
  good: "bg-success-soft text-success",
  not_yet: "bg-warning-soft text-warning",
  used_up: "bg-danger-soft text-danger",
  paused: "bg-sunken text-ink-soft",
  over: "bg-sunken text-ink-soft",
};

/** Each code with what it promises, how often it was used, and the button that pauses it. */
export function PromotionList({ promotions, mayEdit, locale }: Props) {
  const t = wordsIn(locale, "promotions");
  return (
    <ul className="mb-6 space-y-3">
      {promotions.map((promotion) => (
        <li
          key={promotion.id}
          className="flex flex-wrap items-start justify-between gap-3 rounded-card border border-line bg-surface p-4"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-3">
              <strong className="font-mono text-lg wrap-anywhere">{promotion.code}</strong>
              <span className={`rounded-full px-3 py-0.5 text-sm font-semibold ${tones[promotion.standing]}`}>
                {t(`standings.${promotion.standing}`)}
              </span>
            </p>
            <p className="mt-1">{termsOf(promotion, locale)}</p>
            <p className="text-sm text-ink-soft tabular-nums">{usesOf(promotion, locale)}</p>
          </div>
          {mayEdit && promotion.standing !== "over" && (
            <ActionForm
              action={pausePromotionAction}
              fields={{ promotionId: promotion.id, to: promotion.isActive ? "paused" : "running" }}
              undo={{
                action: pausePromotionAction,
                fields: { promotionId: promotion.id, to: promotion.isActive ? "running" : "paused" },
              }}
            >
              <SubmitButton
                kind="secondary"
                aria-label={t(promotion.isActive ? "pauseName" : "resumeName", { code: promotion.code })}
              >
                {t(promotion.isActive ? "pause" : "resume")}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function termsOf(promotion: StaffPromotion, locale: Locale): string {
  const t = wordsIn(locale, "promotions");
  const { kind, value, minSubtotalXof, startsAt, endsAt, maxUsesPerPhone } = promotion;
  const day = (at: Date) => formatsIn(locale).dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return [
    kind === "percent"
      ? t("percentOff", { percent: value })
      : t("amountOff", { amount: formatXof(value, locale) }),
    minSubtotalXof > 0 && t("minimum", { amount: formatXof(minSubtotalXof, locale) }),
    t("starts", { date: day(startsAt) }),
    endsAt && t("ends", { date: day(endsAt) }),
    maxUsesPerPhone !== null && t("perPhone", { count: maxUsesPerPhone }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function usesOf({ used, usedLate, maxUses }: StaffPromotion, locale: Locale): string {
  const t = wordsIn(locale, "promotions");
  const uses = maxUses === null ? t("uses", { used }) : t("usesOf", { used, most: maxUses });
  return usedLate > 0 ? `${uses} ${t("late", { count: usedLate })}` : uses;
}
