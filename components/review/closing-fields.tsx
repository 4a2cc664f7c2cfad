import { TextField } from "#components/admin/fields.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

export function AcceptedFields({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "review.form");
  return (
    <>
      <TextField
        name="readAmount"
        label={t("readAmount")}
        inputMode="numeric"
        required
        maxLength={30}
        className="tabular-nums"
      />
      <ReferenceField label={t("acceptedReference")} hint={t("referenceHint")} />
    </>
  );
}

export function RefundedFields({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "review.form");
  return <ReferenceField label={t("refundedReference")} hint={t("referenceHint")} />;
}

function ReferenceField({ label, hint }: { label: string; hint: string }) {
  return (
    <TextField
      name="reference"
      label={label}
      hint={hint}
      required
      maxLength={80}
      autoCapitalize="characters"
      spellCheck={false}
      className="font-mono"
    />
  );
}
