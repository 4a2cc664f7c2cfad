import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

export const fieldClass =
  "mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 font-normal";

export function AcceptedFields({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "review.form");
  return (
    <>
      <label className="block font-semibold">
        {t("readAmount")}
        <input
          name="readAmount"
          inputMode="numeric"
          required
          maxLength={30}
          autoComplete="off"
          className={`${fieldClass} tabular-nums`}
        />
      </label>
      <ReferenceField label={t("acceptedReference")} hint={t("referenceHint")} hintId="accepted-hint" />
    </>
  );
}

export function RefundedFields({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "review.form");
  return <ReferenceField label={t("refundedReference")} hint={t("referenceHint")} hintId="refunded-hint" />;
}

function ReferenceField({ label, hint, hintId }: { label: string; hint: string; hintId: string }) {
  return (
    <div>
      <label className="block font-semibold">
        {label}
        <input
          name="reference"
          required
          maxLength={80}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={hintId}
          className={`${fieldClass} font-mono`}
        />
      </label>
      <p id={hintId} className="mt-1 text-sm text-ink-soft">
        {hint}
      </p>
    </div>
  );
}
