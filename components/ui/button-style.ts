/** How much a button asks for attention: a page has one `primary` at most. */
export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-5 py-2 font-bold aria-disabled:opacity-60";
const kinds: Record<ButtonKind, string> = {
  primary: "bg-brand text-on-brand hover:bg-brand-strong",
  secondary: "border border-line-strong bg-surface hover:bg-brand-soft",
  danger: "border-2 border-danger text-danger hover:bg-danger-soft",
  quiet: "underline underline-offset-4 hover:bg-brand-soft",
};

export function buttonStyle(kind: ButtonKind = "secondary"): string {
  return `${base} ${kinds[kind]}`;
}

export const inputStyle =
  "mt-1.5 block min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 font-normal aria-invalid:border-2 aria-invalid:border-danger";
