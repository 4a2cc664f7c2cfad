/** How much a button asks for attention: a page has one `primary` at most. */
export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control py-2 font-bold aria-disabled:opacity-60";
const kinds: Record<ButtonKind, string> = {
  primary: "bg-brand px-5 text-on-brand hover:bg-brand-strong",
  secondary: "border border-line-strong bg-surface px-5 hover:bg-brand-soft",
  danger: "border-2 border-danger px-5 text-danger hover:bg-danger-soft",
  quiet: "px-1 underline underline-offset-4",
};

export function buttonStyle(kind: ButtonKind = "secondary"): string {
  return `${base} ${kinds[kind]}`;
}

export const inputStyle =
  "mt-1.5 block min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 font-normal aria-invalid:border-2 aria-invalid:border-danger";
