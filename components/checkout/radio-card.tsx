import type { ReactNode } from "react";

type Props = {
  name: string;
  value: string;
  isChosen: boolean;
  title: string;
  detail?: string | null;
  /** Stands at the right: a fee. */
  aside?: ReactNode;
  /** What a script shall know of this answer. */
  data?: { [attribute: `data-${string}`]: string };
};

/** One answer among a few: the whole card can be touched. */
export function RadioCard({ name, value, isChosen, title, detail, aside, data }: Props) {
  return (
    <label className="flex min-h-14 cursor-pointer flex-wrap items-start gap-x-3 rounded-control border border-line-strong bg-surface p-3 has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={isChosen}
        {...data}
        className="mt-0.5 size-5 shrink-0 accent-brand"
      />
      <span className="min-w-0 grow basis-[5rem] wrap-anywhere">
        <span className="block font-semibold">{title}</span>
        {detail && <span className="block text-sm text-ink-soft">{detail}</span>}
      </span>
      {aside && <span className="ml-auto text-right">{aside}</span>}
    </label>
  );
}
