import { FormRefusal } from "#components/checkout/form-refusal.tsx";
import { TextField } from "#components/checkout/text-field.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { LookUpDraft } from "#lib/orders/look-up-draft.ts";

export function LookUpForm({ draft, locale }: { draft: LookUpDraft; locale: Locale }) {
  const t = wordsIn(locale, "orders.lookUp");
  return (
    <form id="look-up" method="post" action="/api/orders/look-up" noValidate className="mt-6 space-y-5">
      <FormRefusal text={draft.refusal} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="phone"
        label={t("phone")}
        hint={t("phoneHint")}
        error={draft.errors.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={32}
        defaultValue={draft.values.phone}
      />
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        error={draft.errors.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        defaultValue={draft.values.code}
      />
      <button
        type="submit"
        data-sending={t("sending")}
        className="min-h-14 w-full rounded-control bg-brand px-6 py-2 text-lg font-bold text-on-brand hover:bg-brand-strong aria-disabled:opacity-70"
      >
        {t("submit")}
      </button>
    </form>
  );
}
