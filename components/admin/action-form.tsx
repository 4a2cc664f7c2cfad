"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow, useRouter } from "next/navigation";
import {
  type ComponentProps,
  createContext,
  type SubmitEvent,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { useAdminWords } from "#components/admin/admin-words.tsx";
import { SignInAgain } from "#components/admin/sign-in-again.tsx";
import { ConfirmDialog } from "#components/ui/dialog.tsx";
import { useToasts } from "#components/ui/toasts.tsx";
import { type ActionState, idle, type StaffAction } from "#lib/staff/action-state.ts";

type Props = Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: StaffAction;
  /** Fields that nobody types. */
  fields?: Record<string, string | number>;
  /** Asked before it is sent: for what cannot be undone. */
  confirm?: { title: string; text: string; submit: string };
  /** Sent by the button that a result offers, if it can be undone. */
  undo?: { action: StaffAction; fields: Record<string, string> };
  /**
   * The result is shown in the form, where its reader looks; else by a toast, since the form may be gone. What is wrong
   * with a field is always said in the form.
   */
  isResultInPlace?: boolean;
  /** The fields are emptied once their content was taken. */
  isClearedWhenDone?: boolean;
};

type Form = { state: ActionState; isPending: boolean };
const FormContext = createContext<Form>({ state: idle, isPending: false });

/** The state of the form around a field or button. */
export function useForm(): Form {
  return useContext(FormContext);
}

/** A response that takes longer than this is said to be missing. */
const patienceMs = 15_000;

/**
 * A form of a server action. Where scripts run, it is sent without leaving the page: React would empty the fields after
 * an action, so it is submitted by hand, and what was typed stays whatever comes back. Without scripts it is an
 * ordinary form, and the page that answers shows what was typed.
 */
export function ActionForm({
  action,
  fields = {},
  confirm,
  undo,
  isResultInPlace = false,
  isClearedWhenDone = false,
  children,
  ...attributes
}: Props) {
  const words = useAdminWords();
  const toasts = useToasts();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [postedState, post] = useActionState(action, idle);
  const [state, setState] = useState(postedState);
  const [isPending, startTransition] = useTransition();
  const [asked, setAsked] = useState<FormData>();
  const [isSigningIn, setIsSigningIn] = useState(false);

  useEffect(() => {
    if (state.outcome !== "refused") return;
    const invalid = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (invalid ?? form.current?.querySelector<HTMLElement>("[data-result]"))?.focus();
  }, [state]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const sent = new FormData(event.currentTarget, event.nativeEvent.submitter);
    if (confirm) setAsked(sent);
    else send(sent);
  }

  function send(sent: FormData) {
    startTransition(async () => {
      const next = await answerTo(action, sent, words);
      startTransition(() => show(next));
    });
  }

  function show(next: ActionState) {
    setState(next);
    if (next.outcome === "signed_out") return setIsSigningIn(true);
    if (!isInPlace(next)) toast(next);
    if (next.outcome !== "done") return;
    if (isClearedWhenDone) form.current?.reset();
    if (next.goTo) router.push(next.goTo);
  }

  /** Without scripts there are no toasts: then it is what the page was rendered with. */
  function isInPlace(one: ActionState): boolean {
    return isResultInPlace || one.errors !== undefined || one === postedState;
  }

  function toast({ message, outcome }: ActionState) {
    toasts.add({
      title: message,
      type: outcome,
      // What went wrong stays until it is read.
      timeout: outcome === "refused" ? 0 : undefined,
      actionProps: undo && outcome === "done" ? { children: words.undo, onClick: takeBack } : undefined,
    });
  }

  function takeBack() {
    if (!undo) return;
    const sent = new FormData();
    for (const [name, value] of Object.entries({ ...undo.fields, locale: words.locale }))
      sent.append(name, value);
    startTransition(async () => {
      const { message, outcome } = await answerTo(undo.action, sent, words);
      toasts.add({ title: message, type: outcome });
    });
  }

  const isSaid = (state.outcome === "refused" || state.outcome === "done") && isInPlace(state);
  return (
    <form {...attributes} ref={form} action={post} onSubmit={submit} noValidate>
      <input type="hidden" name="locale" value={words.locale} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p
        role="status"
        data-result=""
        tabIndex={-1}
        className={`rounded-control font-semibold empty:absolute not-empty:mb-3 not-empty:p-3 ${state.outcome === "done" ? "bg-success-soft text-success" : "bg-danger-soft text-danger"}`}
      >
        {isSaid && state.message}
      </p>
      {/* Where scripts run, the fields still hold what was typed. */}
      <FormContext value={{ state: { ...state, typed: postedState.typed }, isPending }}>
        {children}
      </FormContext>
      {confirm && (
        <ConfirmDialog
          isOpen={asked !== undefined}
          title={confirm.title}
          text={confirm.text}
          confirm={confirm.submit}
          cancel={words.cancel}
          onClose={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined);
            if (asked) send(asked);
          }}
        />
      )}
      {isSigningIn && (
        <SignInAgain
          reason={state.message}
          onClose={() => setIsSigningIn(false)}
          onDone={() => {
            setIsSigningIn(false);
            setState(idle);
            toasts.add({ title: words.signedInAgain, type: "done" });
          }}
        />
      )}
    </form>
  );
}

/** Every way in which an action may end, in words: an older build, no connection, no answer. */
async function answerTo(
  action: StaffAction,
  sent: FormData,
  words: { unanswered: string; updated: string },
): Promise<ActionState> {
  const refused = (message: string): ActionState => ({ outcome: "refused", message });
  try {
    const late = new Promise<ActionState>((resolve) =>
      setTimeout(() => resolve(refused(words.unanswered)), patienceMs),
    );
    return await Promise.race([action(idle, sent), late]);
  } catch (error) {
    unstable_rethrow(error);
    return refused(unstable_isUnrecognizedActionError(error) ? words.updated : words.unanswered);
  }
}
