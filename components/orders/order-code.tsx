import { formatOrderCode } from "#lib/orders/order-code.ts";

export function OrderCode({ code, label }: { code: string; label: string }) {
  return (
    <p className="text-ink-soft">
      {label} <strong className="font-mono text-lg tracking-wider text-ink">{formatOrderCode(code)}</strong>
    </p>
  );
}
