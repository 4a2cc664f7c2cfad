import { ActionForm } from "#components/admin/action-form.tsx";
import { Radios, SubmitButton, TextField } from "#components/admin/fields.tsx";
import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { correctStockAction } from "#lib/inventory/admin-actions.ts";
import type { StockRow } from "#lib/inventory/admin-queries.ts";
import { stockChanges } from "#lib/inventory/stock.ts";

/** What happened, how many, and why. The number seen goes along, so that nobody corrects what has changed meanwhile. */
export function StockCorrection({ row, locale }: { row: StockRow; locale: Locale }) {
  const t = wordsIn(locale, "inventory.correct");
  return (
    <Section id="correct" title={t("title")}>
      <ActionForm
        action={correctStockAction}
        fields={{ variantId: row.variantId, seenOnHand: row.onHand }}
        className="mt-3 space-y-4"
        isResultInPlace
        isClearedWhenDone
      >
        <Radios
          legend={t("change")}
          name="change"
          choices={stockChanges.map((change) => ({ value: change, label: t(`changes.${change}`) }))}
          defaultValue="counted"
        />
        <TextField
          name="quantity"
          label={t("quantity")}
          hint={t("quantityHint")}
          inputMode="numeric"
          maxLength={20}
        />
        <TextField name="note" label={t("note")} hint={t("noteHint")} maxLength={200} />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
