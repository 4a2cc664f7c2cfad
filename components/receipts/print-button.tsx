/** Prints at a press; a browser without scripts shows no button that would do nothing. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      data-print=""
      className="min-h-12 flex-1 rounded-control border-2 border-line-strong px-4 py-2 font-bold hover:bg-brand-soft [@media(scripting:none)]:hidden"
    >
      {label}
    </button>
  );
}
