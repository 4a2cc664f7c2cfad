export type MarkKind = "wait" | "done" | "stop" | "care";

/** A sign for those who look before they read; the words beside it say the same. */
export function Mark({ kind, size }: { kind: MarkKind; size: number }) {
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      className={`mb-3 ${colours[kind]}`}
    >
      <circle cx="24" cy="24" r="22" fill="currentColor" opacity="0.14" />
      <path
        d={paths[kind]}
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

const colours: Record<MarkKind, string> = {
  wait: "text-brand",
  done: "text-success",
  stop: "text-danger",
  care: "text-warning",
};
const paths: Record<MarkKind, string> = {
  wait: "M18 12h12a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H18a2 2 0 0 1-2-2V14a2 2 0 0 1 2-2ZM23 31h2",
  done: "m14 25 7 7 13-15",
  stop: "m17 17 14 14M31 17 17 31",
  care: "M24 14v13M24 34v.1",
};
