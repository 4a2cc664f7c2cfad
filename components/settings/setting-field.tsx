import type { InputHTMLAttributes } from "react";

type Props = InputHTMLAttributes<HTMLInputElement> & {
  id: string;
  name: string;
  label: string;
  hint?: string;
};

/** One value to change. What is wrong with it is said by the server, in the reader's language, not by the browser. */
export function SettingField({ id, label, hint, ...input }: Props) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <input
        {...input}
        id={id}
        autoComplete="off"
        aria-describedby={hint && `${id}-hint`}
        className="mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
