import type { InputHTMLAttributes } from "react";

type Props = InputHTMLAttributes<HTMLInputElement> & {
  name: string;
  label: string;
  hint?: string;
  /** Said beside the label of a field that may stay empty. */
  optionalText?: string;
  error: string | undefined;
};

/** One question: label, hint, answer, and what to do when the answer was refused. */
export function TextField({ name, label, hint, optionalText, error, ...input }: Props) {
  const hintId = hint && `${name}-hint`;
  const errorId = error && `${name}-error`;
  return (
    <div>
      <label htmlFor={name} className="block font-semibold">
        {label}
        {optionalText && <span className="font-normal text-ink-soft"> ({optionalText})</span>}
      </label>
      {hint && (
        <p id={hintId} className="mt-0.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <input
        type="text"
        {...input}
        id={name}
        name={name}
        aria-required={!optionalText}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hintId, errorId].filter(Boolean).join(" ") || undefined}
        className="mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 aria-invalid:border-2 aria-invalid:border-danger"
      />
      <FieldError name={name} error={error} />
    </div>
  );
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${name}-error`} className="mt-1.5 text-sm font-semibold text-danger">
      {error}
    </p>
  );
}
