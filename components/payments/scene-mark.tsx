import { Mark, type MarkKind } from "#components/ui/mark.tsx";
import type { OrderScene } from "#lib/orders/order-scene.ts";

export function SceneMark({ scene }: { scene: OrderScene }) {
  return <Mark kind={marks[scene]} size={48} />;
}

const marks: Record<OrderScene, MarkKind> = {
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
