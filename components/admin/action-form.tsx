"use client";

import { useRouter } from "next/navigation";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useAdminWords } from "#components/admin/admin-words.tsx";
import { runAction } from "#components/admin/run-action.ts";
import { SignInAgain } from "#components/admin/sign-in-again.tsx";
import { ConfirmDialog } from "#components/ui/dialog.tsx";
import { focusHeading } from "#components/ui/focus-heading.ts";
import { useToasts } from "#components/ui/toasts.tsx";
import { type ActionState, idle, type StaffAction } from "#lib/staff/action-state.ts";

type Props = Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: StaffAction;
  /** Fields that nobody types. */
  fields?: Record<string, string | number>;
  /** Confirmed before it is sent: for what cannot be undone. */
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
  /** The form is folded behind this, and open while it has something to say. */
  fold?: { summary: ReactNode; isOpen?: boolean };
};

type Form = { state: ActionState; isPending: boolean };
const FormContext = createContext<Form>({ state: idle, isPending: false });

/** The state of the form around a field or button. */
export function useForm(): Form {
  return useContext(FormContext);
}

/**
 * A form of a server action. Where scripts run, it is sent without leaving the page: React would empty the fields after
 * an action, so it is submitted by hand, and what was typed stays whatever the response. Without scripts it is an
 * ordinary form, and the page that is rendered then shows what was typed.
 */
export function ActionForm({
  action,
  fields = {},
  confirm,
  undo,
  isResultInPlace = false,
  isClearedWhenDone = false,
  fold,
  children,
  ...attributes
}: Props) {
  const words = useAdminWords();
  const toasts = useToasts();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [postedState, post] = useActionState(action, idle);
  const [state, setState] = useState(postedState);
  // Not a transition's: it would end only with the response, and a response may never come.
  const [isPending, setIsPending] = useState(false);
  const [waiting, setWaiting] = useState<FormData>();
  const [isSigningIn, setIsSigningIn] = useState(false);

  const isSaid = (state.outcome === "refused" || state.outcome === "done") && isInPlace(state);
  useEffect(() => {
    if (state.outcome !== "refused" || !isSaid) return;
    const invalid = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (invalid ?? form.current?.querySelector<HTMLElement>("[data-result]"))?.focus();
  }, [state, isSaid]);
  useLayoutEffect(() => {
    const element = form.current;
    return () => {
      if (element?.contains(document.activeElement)) queueMicrotask(focusHeading);
    };
  }, []);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const sent = new FormData(event.currentTarget, event.nativeEvent.submitter);
    // What is incomplete is refused first: nobody confirms what cannot be done.
    if (confirm && event.currentTarget.checkValidity()) setWaiting(sent);
    else void send(action, sent, show);
  }

  async function send(wanted: StaffAction, sent: FormData, onState: (next: ActionState) => void) {
    setIsPending(true);
    await runAction(wanted, sent, words, (next) => {
      setIsPending(false);
      onState(next);
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

  function toast({ message, outcome }: ActionState, canBeUndone = undo !== undefined) {
    toasts.show({
      text: message,
      isRefusal: outcome !== "done",
      action: outcome === "done" && canBeUndone ? { label: words.undo, onPress: takeBack } : undefined,
    });
  }

  function takeBack() {
    if (!undo) return;
    const sent = new FormData();
    for (const [name, value] of Object.entries({ ...undo.fields, locale: words.locale }))
      sent.append(name, value);
    void send(undo.action, sent, (next) => toast(next, false));
  }

  const element = (
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
      {/* Where scripts run, the fields hold what was typed by themselves. */}
      <FormContext value={{ state: { ...state, typed: postedState.typed }, isPending }}>
        {children}
      </FormContext>
      {confirm && (
        <ConfirmDialog
          isOpen={waiting !== undefined}
          title={confirm.title}
          text={confirm.text}
          confirm={confirm.submit}
          cancel={words.cancel}
          onClose={() => setWaiting(undefined)}
          onConfirm={() => {
            setWaiting(undefined);
            if (waiting) void send(action, waiting, show);
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
            toasts.show({ text: words.signedInAgain, isRefusal: false });
          }}
        />
      )}
    </form>
  );
  if (!fold) return element;
  return (
    <details className="rounded-control border border-line px-4" open={fold.isOpen || isSaid}>
      <summary className="flex min-h-12 cursor-pointer items-center font-bold">{fold.summary}</summary>
      {element}
    </details>
  );
}
