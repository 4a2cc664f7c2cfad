"use client";

import { useActionState } from "react";
import { NetworkChoice, type NetworkOption } from "#components/checkout/network-choice.tsx";
import { TextField } from "#components/checkout/text-field.tsx";
import type { PayAgainState } from "#lib/payments/actions.ts";

type Props = {
  action: (former: PayAgainState, form: FormData) => Promise<PayAgainState>;
  hidden: Record<string, string>;
  former: { phone: string; network: string };
  networks: NetworkOption[];
  texts: Record<"phone" | "network" | "networkHint" | "submit" | "sending", string>;
};

const untouched: PayAgainState = {
  values: { phone: undefined, network: undefined },
  errors: {},
  refusal: undefined,
};

export function PayAgainForm({ action, hidden, former, networks, texts }: Props) {
  const [state, pay] = useActionState(action, untouched);
  return (
    <form action={pay} noValidate className="space-y-5">
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
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="phone"
        label={texts.phone}
        error={state.errors.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={32}
        defaultValue={state.values.phone ?? former.phone}
      />
      <NetworkChoice
        networks={networks}
        chosen={state.values.network ?? former.network}
        texts={texts}
        error={state.errors.network}
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
