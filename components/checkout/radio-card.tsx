import type { ReactNode } from "react";

type Props = {
  /** Stays the same while the value changes with what the answer costs. */
  id: string;
  name: string;
  value: string;
  isChosen: boolean;
  title: string;
  detail?: string | null;
  /** Stands at the right of the title: a fee. Beside it there is little room on a telephone, so the detail goes below both. */
  aside?: ReactNode;
  /** What a script shall know of this answer. */
  data?: { [attribute: `data-${string}`]: string };
};

/** One answer among a few: the whole card can be touched. */
export function RadioCard({ id, name, value, isChosen, title, detail, aside, data }: Props) {
  return (
    <label className="flex min-h-14 cursor-pointer flex-wrap items-start gap-x-3 rounded-control border border-line-strong bg-surface p-3 has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand sm:grid sm:grid-cols-[auto_1fr_auto]">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={isChosen}
        {...data}
        className="mt-0.5 size-5 shrink-0 accent-brand"
      />
      <span className={`min-w-0 grow font-semibold wrap-anywhere ${aside ? "basis-[7rem]" : "basis-[5rem]"}`}>
        {title}
      </span>
      {aside && <span className="ml-auto text-right sm:row-span-2">{aside}</span>}
      {detail && (
        <span className="basis-full text-sm text-ink-soft wrap-anywhere min-[20rem]:ps-8 sm:col-start-2 sm:ps-0">
          {detail}
        </span>
      )}
    </label>
  );
}
