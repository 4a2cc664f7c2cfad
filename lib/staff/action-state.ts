/** What a form of the admin knows about its last submission; all words are in the reader's language. */
export type ActionState = {
  outcome: "idle" | "done" | "refused" | "signed_out";
  message?: string;
  /** Why it was refused, as a key that tests and components can tell apart. */
  reason?: string;
  /** What is wrong with a field, by the field's name. */
  errors?: Record<string, string>;
  /** What was typed: a page without scripts is rendered anew and shows it again. Never a password. */
  typed?: Record<string, string>;
  /** The page that shows the result. */
  goTo?: string;
};

export const idle: ActionState = { outcome: "idle" };

/** A server action as `useActionState` takes it; works without scripts. */
export type StaffAction = (previous: ActionState, form: FormData) => Promise<ActionState>;
