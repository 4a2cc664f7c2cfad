import type { ReactNode } from "react";

type Props = {
  /** Stays the same while the value changes with what the answer costs. */
  id: string;
  name: string;
  value: string;
  isChosen: boolean;
  title: string;
  detail?: string | null;
  /** Stands at the right of the title: a fee, in `<b>`. */
  aside?: ReactNode;
  /** What a script shall know of this answer. */
  data?: { [attribute: `data-${string}`]: string };
};

/** One answer among a few: the whole card can be touched. */
export function RadioCard({ id, name, value, isChosen, title, detail, aside, data }: Props) {
  return (
    <label className="answer">
      <input type="radio" id={id} name={name} value={value} defaultChecked={isChosen} {...data} />
      <span>{title}</span>
      {aside}
      {detail && <small>{detail}</small>}
    </label>
  );
}
