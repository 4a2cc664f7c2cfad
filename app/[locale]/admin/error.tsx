"use client";

import { useAdminWords } from "#components/admin/admin-words.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";

/** A page that could not be shown, or a small form whose action is of an older build: loading anew mends both. */
export default function AdminError() {
  const words = useAdminWords();
  return (
    <main id="main" className="mx-auto max-w-md px-4 py-16 text-center">
      <h1 className="text-2xl font-bold">{words.errorTitle}</h1>
      <p className="mt-2">{words.errorText}</p>
      <button
        type="button"
        className={`${buttonStyle("primary")} mt-5`}
        onClick={() => window.location.reload()}
      >
        {words.reload}
      </button>
    </main>
  );
}
