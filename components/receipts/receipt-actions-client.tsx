"use client";

import { useEffect, useState } from "react";

type Props = {
  share: { title: string; text: string; url: string };
  texts: Record<"print" | "share", string>;
};

/** What only a browser with scripts can do: print at a press, and the telephone's own way of sharing. */
export function ReceiptActionsClient({ share, texts }: Props) {
  const [can, setCan] = useState({ print: false, share: false });
  useEffect(() => setCan({ print: true, share: "share" in navigator }), []);
  const button =
    "min-h-12 flex-1 rounded-control border-2 border-line-strong px-4 py-2 font-bold hover:bg-brand-soft";
  return (
    <>
      {can.share && (
        // Putting the sheet of the telephone away again is no failure.
        <button type="button" className={button} onClick={() => navigator.share(share).catch(() => {})}>
          {texts.share}
        </button>
      )}
      {can.print && (
        <button type="button" className={button} onClick={() => print()}>
          {texts.print}
        </button>
      )}
    </>
  );
}
