type Tone = "success" | "warning" | "danger" | "plain";

const tones: Record<Tone, string> = {
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  plain: "bg-sunken text-ink-soft",
};

const toneOf: Record<string, Tone> = {
  paid: "success",
  succeeded: "success",
  awaiting_payment: "warning",
  created: "warning",
  sending: "warning",
  pending: "warning",
  offered: "warning",
  unknown: "warning",
  in_review: "danger",
  refund_due: "danger",
  rejected: "danger",
};

/** A state in words; the colour only repeats what they say. */
export function StatusBadge({ status, label }: { status: string; label: string }) {
  return (
    <span
      className={`inline-block rounded-full px-3 py-0.5 text-sm font-semibold ${tones[toneOf[status] ?? "plain"]}`}
    >
      {label}
    </span>
  );
}
