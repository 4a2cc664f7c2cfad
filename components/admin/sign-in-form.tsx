"use client";

import { type SubmitEvent, useActionState, useEffect, useRef, useState } from "react";
import { useAdminWords } from "#components/admin/admin-words.tsx";
import { runAction } from "#components/admin/run-action.ts";
import { buttonStyle, inputStyle } from "#components/ui/button-style.ts";
import type { ActionState } from "#lib/staff/action-state.ts";
import { signInAction } from "#lib/staff/actions.ts";

type Props = {
  callbackUrl?: string;
  /** A refusal that came by the address, from next-auth's own sign-in. */
  refusal?: string;
  /** Where the form stands beside something else: called instead of going to another page. */
  onDone?: () => void;
};

/** Works without scripts: the action itself is the form's, and its response is the page rendered anew. */
export function SignInForm({ callbackUrl = "", refusal, onDone }: Props) {
  const words = useAdminWords();
  const untouched: ActionState = refusal ? { outcome: "refused", message: refusal } : { outcome: "idle" };
  const [postedState, post] = useActionState(signInAction, untouched);
  const [state, setState] = useState(postedState);
  const [isPending, setIsPending] = useState(false);
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.outcome === "refused") message.current?.focus();
  }, [state]);

  /** Sent by hand, because React empties the fields of a form after its action. */
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // Inside a dialog it stands in another form of React's tree.
    event.stopPropagation();
    if (isPending) return;
    setIsPending(true);
    void runAction(signInAction, new FormData(event.currentTarget), words, (next) => {
      setIsPending(false);
      setState(next);
      if (next.outcome !== "done") return;
      onDone?.();
      // A whole load: the pages behind it are another layout.
      if (next.goTo) window.location.assign(next.goTo);
    });
  }

  const invalid = state.outcome === "refused" && {
    "aria-invalid": true as const,
    "aria-describedby": "sign-in-refusal",
  };
  return (
    <form action={post} onSubmit={submit} className="mt-6 space-y-5">
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
      <input type="hidden" name="locale" value={words.locale} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {onDone && <input type="hidden" name="stay" value="yes" />}
      <label className="block font-semibold">
        {words.email}
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
        {words.password}
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
        {isPending ? words.sending : words.signIn}
      </button>
    </form>
  );
}
