import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type ActionState, idle, type StaffAction } from "#lib/staff/action-state.ts";

/** A response that takes longer than this is said to be missing; if it comes later, it is shown after all. */
const patienceMs = 15_000;

/**
 * Calls a server action and reports how it went, in words: refused, of an older build, without connection, without
 * response. `onState` is called again when a response comes that was given up.
 */
export async function runAction(
  action: StaffAction,
  sent: FormData,
  words: { unanswered: string; updated: string },
  onState: (state: ActionState) => void,
): Promise<void> {
  const late = setTimeout(() => onState(refused(words.unanswered)), patienceMs);
  try {
    onState(await action(idle, sent));
  } catch (error) {
    unstable_rethrow(error);
    onState(refused(unstable_isUnrecognizedActionError(error) ? words.updated : words.unanswered));
  } finally {
    clearTimeout(late);
  }
}

function refused(message: string): ActionState {
  return { outcome: "refused", message };
}
