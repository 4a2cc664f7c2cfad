import { ActionForm } from "#components/admin/action-form.tsx";
import { Radios, SubmitButton, TextField } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { createPromotionAction } from "#lib/promotions/admin-actions.ts";
import { promotionKinds } from "#lib/promotions/promotion.ts";

/** What a new code promises. Nothing of it can be changed afterwards, so each box says what it means. */
export function NewPromotion({ locale }: { locale: Locale }) {
  const t = wordsIn(locale, "promotions.create");
  const optional = t("optional");
  return (
    <Section id="new-promotion" title={t("title")}>
      <ActionForm
        action={createPromotionAction}
        className="mt-3 grid grid-cols-1 gap-4 lg:grid-cols-2 [&>p]:lg:col-span-2"
        isResultInPlace
        isClearedWhenDone
      >
        <TextField
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          required
          autoCapitalize="characters"
          maxLength={20}
        />
        <Radios
          legend={t("kind")}
          name="kind"
          choices={promotionKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          defaultValue="percent"
        />
        <TextField name="value" label={t("value")} required inputMode="numeric" maxLength={12} />
        {(["minSubtotalXof", "maxUses", "maxUsesPerPhone"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(name)}
            note={optional}
            inputMode="numeric"
            maxLength={12}
          />
        ))}
        <TextField
          type="datetime-local"
          name="startsAt"
          label={t("startsAt")}
          note={optional}
          hint={t("startsHint")}
        />
        <TextField type="datetime-local" name="endsAt" label={t("endsAt")} note={optional} />
        <SubmitButton className="lg:col-span-2 lg:justify-self-start">{t("submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
