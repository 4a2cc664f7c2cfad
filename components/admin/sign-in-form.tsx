"use client";

import { useActionState } from "react";
import { type SignInState, signInAction } from "#lib/staff/actions.ts";

type Props = {
  locale: string;
  callbackUrl: string;
  /** A refusal that came by the address, from next-auth's own sign-in. */
  refusal: string | undefined;
  texts: Record<"email" | "password" | "submit" | "sending", string>;
};

const field =
  "mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 aria-invalid:border-2 aria-invalid:border-danger";

/** Works without scripts: the action itself is the form's, and its answer comes back with the page. */
export function SignInForm({ locale, callbackUrl, refusal, texts }: Props) {
  const untouched: SignInState = { email: "", refusal };
  const [state, submit] = useActionState(signInAction, untouched);
  const invalid = state.refusal
    ? { "aria-invalid": true as const, "aria-describedby": "sign-in-refusal" }
    : undefined;
  return (
    <form action={submit} className="mt-6 space-y-5">
      {state.refusal && (
        <p
          id="sign-in-refusal"
          data-refusal=""
          role="alert"
          tabIndex={-1}
          className="rounded-card bg-danger-soft p-4 font-semibold text-danger"
        >
          {state.refusal}
        </p>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <label className="block font-semibold">
        {texts.email}
        <input
          {...invalid}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="username"
          defaultValue={state.email}
          className={field}
        />
      </label>
      <label className="block font-semibold">
        {texts.password}
        <input
          {...invalid}
          name="password"
          type="password"
          required
          maxLength={200}
          autoComplete="current-password"
          className={field}
        />
      </label>
      <button
        type="submit"
        data-sending={texts.sending}
        className="min-h-12 w-full rounded-control bg-brand px-6 py-2 text-lg font-bold text-on-brand aria-disabled:opacity-70"
      >
        {texts.submit}
      </button>
    </form>
  );
}
