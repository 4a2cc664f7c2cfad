"use client";

import { buttonStyle } from "#components/ui/button-style.ts";

export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className={buttonStyle("primary")} onClick={() => print()}>
      {label}
    </button>
  );
}
