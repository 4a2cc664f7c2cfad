"use client";

import { useActionState } from "react";
import { TextField } from "#components/checkout/text-field.tsx";
import { type LookUpState, lookUpOrderAction } from "#lib/orders/actions.ts";

type Props = {
  locale: string;
  texts: Record<"phone" | "phoneHint" | "code" | "codeHint" | "submit" | "sending", string>;
};

const untouched: LookUpState = { values: { phone: "", code: "" }, errors: {}, refusal: undefined };

export function LookUpForm({ locale, texts }: Props) {
  const [state, lookUp] = useActionState(lookUpOrderAction, untouched);
  return (
    <form action={lookUp} noValidate className="mt-6 space-y-5">
      {state.refusal && (
        <p
          data-refusal=""
          role="alert"
          tabIndex={-1}
          className="rounded-control border-2 border-danger bg-danger-soft p-4 font-semibold"
        >
          {state.refusal}
        </p>
      )}
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="phone"
        label={texts.phone}
        hint={texts.phoneHint}
        error={state.errors.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={32}
        defaultValue={state.values.phone}
      />
      <TextField
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        error={state.errors.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        defaultValue={state.values.code}
      />
      <button
        type="submit"
        data-sending={texts.sending}
        className="min-h-14 w-full rounded-control bg-brand px-6 py-2 text-lg font-bold text-on-brand hover:bg-brand-strong aria-disabled:opacity-70"
      >
        {texts.submit}
      </button>
    </form>
  );
}
