import type { OrderScene } from "#lib/orders/order-scene.ts";

type Mark = "wait" | "done" | "stop" | "care";

/** A sign beside the words, for those who look before they read; the words say the same. */
export function SceneMark({ scene }: { scene: OrderScene }) {
  const mark = marks[scene];
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" className={`mb-3 ${colours[mark]}`}>
      <circle cx="24" cy="24" r="22" fill="currentColor" opacity="0.14" />
      <path
        d={paths[mark]}
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

const marks: Record<OrderScene, Mark> = {
  sending: "wait",
  confirm: "wait",
  page_open: "wait",
  page_confirm: "wait",
  page_left: "stop",
  verifying: "care",
  prompt_cancelled: "stop",
  prompt_expired: "stop",
  prompt_failed: "stop",
  prompt_not_sent: "stop",
  prompt_settled: "care",
  closed_settled: "care",
  in_review: "care",
  paid: "done",
  refund_due: "care",
  refunded: "done",
  expired: "stop",
  expired_verifying: "care",
  cancelled: "stop",
  cancelled_verifying: "care",
};
const colours: Record<Mark, string> = {
  wait: "text-brand",
  done: "text-success",
  stop: "text-danger",
  care: "text-warning",
};
const paths: Record<Mark, string> = {
  wait: "M18 12h12a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H18a2 2 0 0 1-2-2V14a2 2 0 0 1 2-2ZM23 31h2",
  done: "m14 25 7 7 13-15",
  stop: "m17 17 14 14M31 17 17 31",
  care: "M24 14v13M24 34v.1",
};
