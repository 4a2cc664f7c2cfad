"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { useForm } from "#components/admin/action-form.tsx";
import { useAdminWords } from "#components/admin/admin-words.tsx";
import { type ButtonKind, buttonStyle, inputStyle } from "#components/ui/button-style.ts";

type FieldProps = { label: string; name: string; hint?: string; note?: string };

/** What is wrong with a field, and what it describes itself by. */
function useField(name: string, hint: string | undefined) {
  const id = useId();
  const { state } = useForm();
  const error = state.outcome === "refused" ? state.errors?.[name] : undefined;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    error,
    typed: state.typed?.[name],
    invalid: {
      "aria-invalid": error ? (true as const) : undefined,
      "aria-describedby": describedBy || undefined,
    },
  };
}

type FrameProps = Omit<FieldProps, "name"> & { id: string; error: string | undefined; children: ReactNode };

function Frame({ id, label, note, hint, error, children }: FrameProps) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {note && <span className="font-normal text-ink-soft"> ({note})</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
      {error}
    </p>
  );
}

/** One line of text. What is wrong with it is said by the server, in the reader's language, not by the browser. */
export function TextField({
  label,
  hint,
  note,
  className = "",
  defaultValue,
  ...input
}: FieldProps & ComponentProps<"input"> & { name: string }) {
  const { id, error, typed, invalid } = useField(input.name, hint);
  return (
    <Frame id={id} label={label} hint={hint} note={note} error={error}>
      <input
        autoComplete="off"
        {...input}
        {...invalid}
        id={id}
        defaultValue={typed ?? defaultValue}
        className={`${inputStyle} ${className}`}
      />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  note,
  ...input
}: FieldProps & ComponentProps<"textarea"> & { name: string }) {
  const { id, error, typed, invalid } = useField(input.name, hint);
  return (
    <Frame id={id} label={label} hint={hint} note={note} error={error}>
      <textarea {...input} {...invalid} id={id} defaultValue={typed} className={`${inputStyle} py-2`} />
    </Frame>
  );
}

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { name: string; label: string };

export function Checkbox({ label, defaultChecked, ...input }: CheckboxProps) {
  const { state } = useForm();
  const { id, error, invalid } = useField(input.name, undefined);
  // A box that is not ticked sends nothing.
  const wasTicked = state.typed ? state.typed[input.name] === (input.value ?? "on") : defaultChecked;
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          {...input}
          {...invalid}
          type="checkbox"
          defaultChecked={wasTicked}
          className="size-5 shrink-0 accent-brand"
        />
        {label}
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}

type RadiosProps = {
  legend: string;
  name: string;
  choices: { value: string; label: string }[];
  defaultValue: string;
};

export function Radios({ legend, name, choices, defaultValue }: RadiosProps) {
  const { id, typed, error } = useField(name, undefined);
  return (
    <fieldset aria-describedby={error && `${id}-error`}>
      <legend className="font-semibold">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === (typed ?? defaultValue)}
            className="size-5 shrink-0 accent-brand"
          />
          {label}
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

type SubmitProps = ComponentProps<"button"> & { kind?: ButtonKind };

/** Stays where it is while it is being sent, so that focus is not lost; a second press does nothing. */
export function SubmitButton({ kind = "primary", className = "", children, ...button }: SubmitProps) {
  const { isPending } = useForm();
  const words = useAdminWords();
  return (
    <button
      {...button}
      type="submit"
      aria-disabled={isPending || undefined}
      className={`${buttonStyle(kind)} ${className}`}
    >
      {isPending ? words.sending : children}
    </button>
  );
}
