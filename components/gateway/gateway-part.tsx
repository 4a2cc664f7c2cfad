import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** What became of the request that was just sent from here. */
  result?: { text: string; isGood: boolean };
  children: ReactNode;
};

export function GatewayPart({ id, title, result, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="min-w-0 scroll-mt-4 rounded-card border border-line bg-surface p-5"
    >
      <h2 id={`${id}-title`} className="text-xl font-bold">
        {title}
      </h2>
      <p
        role="status"
        className={`rounded-control font-semibold not-empty:mt-3 not-empty:p-3 ${result?.isGood ? "bg-success-soft text-success" : "bg-danger-soft text-danger"}`}
      >
        {result?.text}
      </p>
      {children}
    </section>
  );
}
