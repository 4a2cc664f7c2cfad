import fc from "fast-check";
import { anyStep, type Step } from "#lib/checkout/payment-model/test-any-step.ts";
import type { PayWord, StatusWord } from "#lib/checkout/payment-model/test-states.ts";

const newest = 0;
/** Of two. */
const oldest = 4;

function look(status: StatusWord, pay: PayWord = "registered", attempt = newest): Step {
  return {
    kind: "settle",
    order: 0,
    attempt,
    copies: 1,
    weather: { pay, status, slowS: 0, dies: false },
  };
}
const paid = (amount: "none" | "less" | "equal" | "more" = "equal") =>
  ({ word: "paid", amount, reference: "own" }) as const;
const pending = { word: "pending", reference: "own" } as const;
const expired = { word: "expired" } as const;
const cancelled = { word: "cancelled" } as const;
const notFound = { word: "not_found" } as const;
const wait = (seconds: number): Step => ({ kind: "wait", seconds });
const prompt: Step = { kind: "place", method: "prompt", quantity: 1 };
const page: Step = { kind: "place", method: "hosted_page", quantity: 1 };
const payAgain: Step = { kind: "pay_again", order: 0, attempt: 0, isStale: false };
const cancel: Step = { kind: "cancel", order: 0, attempt: 0, byStaff: false };
const pause: Step = { kind: "pause", isPaused: true, isBreakerOpen: false };
const expire: Step = { kind: "expire" };
const sent = look(pending);
const lost = look(notFound, "unclear");
const threeDays = wait(259_200);

/** Each row of the tables once, so that none depends on luck; random steps before and after them find the rest. */
export const plots: Step[][] = [
  [prompt, sent, look(paid()), look(cancelled)],
  [prompt, pause, sent, look(pending)],
  [prompt, lost, lost, wait(61), lost, wait(61), lost, wait(61), lost, look(paid())],
  [prompt, lost, wait(5), sent, look(paid("none"))],
  [prompt, lost, look(paid("none")), wait(3_600), expire, wait(82_800), expire],
  [prompt, lost, look(expired), look(paid())],
  [prompt, lost, look(cancelled), look(paid("less"))],
  [prompt, lost, threeDays, lost, look(paid())],
  [prompt, look(pending, "duplicate"), look(paid("more"))],
  [prompt, sent, look(expired), wait(60), payAgain, sent, look(paid()), look(paid(), "registered", oldest)],
  [prompt, sent, look(cancelled), cancel, look(paid())],
  [prompt, sent, look(cancelled), look({ ...paid("less"), reference: "other" })],
  [prompt, sent, look({ ...paid(), reference: "other" }), look({ ...pending, reference: "other" })],
  [prompt, sent, look(expired), wait(900), expire, look(paid("more"))],
  [prompt, sent, wait(3_600), expire, { kind: "count_stock", spare: 0 }, look(paid())],
  [prompt, sent, wait(3_600), expire, threeDays, wait(1), look(notFound), look(paid())],
  [page, look(pending), threeDays, look(pending)],
  [page, look(expired), look(paid("none"))],
  [page, look(cancelled), look(paid())],
  [page, wait(1_800), look(notFound), look(paid())],
  [page, payAgain, sent, look(paid()), look(paid(), "registered", oldest)],
  [page, threeDays, look(notFound)],
  [page, look(paid())],
];

const some = (most: number) => fc.array(anyStep, { maxLength: most, size: "max" });

/** Random steps, most of them around one of the plots. */
export const anyStory: fc.Arbitrary<Step[]> = fc.oneof(
  fc.tuple(fc.constantFrom(prompt, page), some(28)).map(([first, rest]) => [first, ...rest]),
  fc
    .tuple(fc.constantFrom(...plots), fc.nat(9), some(4), some(16))
    .map(([plot, at, during, after]) => [...plot.slice(0, at), ...during, ...plot.slice(at), ...after]),
);
