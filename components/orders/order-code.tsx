/** `K7M29QXD` → `K7M2-9QXD`: in two halves, as one reads it out on the telephone. */
export function OrderCode({ code, label }: { code: string; label: string }) {
  return (
    <p className="text-ink-soft">
      {label}{" "}
      <strong className="font-mono text-lg tracking-wider text-ink">
        {code.slice(0, 4)}-{code.slice(4)}
      </strong>
    </p>
  );
}
