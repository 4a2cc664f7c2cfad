/** The shop's name with its mark: the ring of a wax print. */
export function Wordmark({ name, href }: { name: string; href: string }) {
  return (
    <a href={href} className="flex min-h-11 items-center gap-2 font-display text-xl font-bold">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" className="shrink-0">
        <circle cx="16" cy="16" r="14" className="fill-brand" />
        <circle
          cx="16"
          cy="16"
          r="9.5"
          className="fill-none stroke-paper"
          strokeWidth="2.5"
          strokeDasharray="3.5 2.47"
        />
        <circle cx="16" cy="16" r="4" className="fill-motif" />
      </svg>
      {name}
    </a>
  );
}
