import type { ReactNode } from "react";

type Props = { id: string; title: string; children: ReactNode };

/** A part of a page, named by its heading. */
export function Section({ id, title, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="min-w-0 scroll-mt-20 rounded-card border border-line bg-surface p-5"
    >
      <h2 id={`${id}-title`} className="text-xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
