import { FormRefusal } from "#components/checkout/form-refusal.tsx";
import { NetworkChoice, type NetworkOption } from "#components/checkout/network-choice.tsx";
import { TextField } from "#components/checkout/text-field.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import type { PayDraft } from "#lib/payments/pay-draft.ts";

type Props = {
  action: string;
  /** The last attempt that the page knows of: a form sent twice starts one. */
  seenNumber: number;
  draft: PayDraft;
  networks: NetworkOption[];
  texts: Record<"phone" | "network" | "networkHint" | "submit" | "sending", string>;
  locale: Locale;
};

/** Which number pays, through which network. */
export function PayAgainForm({ action, seenNumber, draft, networks, texts, locale }: Props) {
  return (
    <form id="pay" method="post" action={action} noValidate className="space-y-5">
      <FormRefusal text={draft.refusal} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="seenNumber" value={seenNumber} />
      <TextField
        name="phone"
        label={texts.phone}
        error={draft.errors.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={32}
        defaultValue={draft.values.phone}
      />
      <NetworkChoice
        networks={networks}
        chosen={draft.values.network}
        texts={texts}
        error={draft.errors.network}
      />
      <button
        type="submit"
        data-sending={texts.sending}
        className="min-h-14 w-full rounded-control bg-brand px-6 py-2 text-lg font-bold text-on-brand hover:bg-brand-strong aria-disabled:opacity-70"
      >
        {texts.submit}
      </button>
      <checkout-fields />
    </form>
  );
}
