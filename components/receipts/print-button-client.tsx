"use client";

import { useEffect, useState } from "react";

/** Prints at a press; a browser without scripts shows no button that would do nothing. */
export function PrintButtonClient({ label }: { label: string }) {
  const [canPrint, setCanPrint] = useState(false);
  useEffect(() => setCanPrint(true), []);
  if (!canPrint) return null;
  return (
    <button
      type="button"
      className="min-h-12 flex-1 rounded-control border-2 border-line-strong px-4 py-2 font-bold hover:bg-brand-soft"
      onClick={() => print()}
    >
      {label}
    </button>
  );
}
