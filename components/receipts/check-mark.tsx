type Mark = "good" | "care" | "bad";

/** A sign for those who look before they read; the words beside it say the same. */
export function CheckMark({ mark }: { mark: Mark }) {
  return (
    <svg viewBox="0 0 48 48" width="64" height="64" aria-hidden="true" className={`mb-3 ${colours[mark]}`}>
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

const colours: Record<Mark, string> = { good: "text-success", care: "text-warning", bad: "text-danger" };
const paths: Record<Mark, string> = {
  good: "m14 25 7 7 13-15",
  care: "M24 14v13M24 34v.1",
  bad: "m17 17 14 14M31 17 17 31",
};
