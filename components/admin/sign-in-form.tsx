"use client";

import { type SubmitEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { buttonStyle, inputStyle } from "#components/ui/button-style.ts";
import type { ActionState } from "#lib/staff/action-state.ts";
import { signInAction } from "#lib/staff/actions.ts";

type Props = {
  locale: string;
  callbackUrl: string;
  /** A refusal that came by the address, from next-auth's own sign-in. */
  refusal: string | undefined;
  texts: Record<"email" | "password" | "signIn" | "sending", string>;
  /** Where the form stands beside something else: called instead of going to another page. */
  onDone?: () => void;
};

/** Works without scripts: the action itself is the form's, and its answer comes back with the page. */
export function SignInForm({ locale, callbackUrl, refusal, texts, onDone }: Props) {
  const untouched: ActionState = refusal ? { outcome: "refused", message: refusal } : { outcome: "idle" };
  const [state, send, isPending] = useActionState(signInAction, untouched);
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.outcome === "done") onDone?.();
    if (state.outcome === "refused") message.current?.focus();
  }, [state, onDone]);

  /** Sent by hand, because React empties the fields of a form after its action. */
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // Inside a dialog it stands in another form of React's tree.
    event.stopPropagation();
    const sent = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(sent));
  }

  const invalid = state.outcome === "refused" && {
    "aria-invalid": true as const,
    "aria-describedby": "sign-in-refusal",
  };
  return (
    <form action={send} onSubmit={submit} className="mt-6 space-y-5">
      {state.outcome === "refused" && (
        <p
          ref={message}
          id="sign-in-refusal"
          role="alert"
          tabIndex={-1}
          className="rounded-card bg-danger-soft p-4 font-semibold text-danger"
        >
          {state.message}
        </p>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {onDone && <input type="hidden" name="stay" value="yes" />}
      <label className="block font-semibold">
        {texts.email}
        <input
          {...invalid}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="username"
          defaultValue={state.typed?.email}
          className={inputStyle}
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
          className={inputStyle}
        />
      </label>
      <button
        type="submit"
        aria-disabled={isPending}
        className={`${buttonStyle("primary")} min-h-12 w-full text-lg`}
      >
        {isPending ? texts.sending : texts.signIn}
      </button>
    </form>
  );
}
