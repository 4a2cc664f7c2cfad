"use client";

import { useEffect, useState } from "react";
import { PrintButtonClient } from "#components/receipts/print-button-client.tsx";

type Props = {
  share: { title: string; text: string; url: string };
  texts: Record<"print" | "share", string>;
};

/** What only a browser with scripts can do: print at a press, and the telephone's own way of sharing. */
export function ReceiptActionsClient({ share, texts }: Props) {
  const [canShare, setCanShare] = useState(false);
  useEffect(() => {
    setCanShare("share" in navigator);
    keepCopy().catch(() => {});
  }, []);
  return (
    <>
      {canShare && (
        // Putting the sheet of the telephone away again is no failure.
        <button
          type="button"
          className="min-h-12 flex-1 rounded-control border-2 border-line-strong px-4 py-2 font-bold hover:bg-brand-soft"
          onClick={() => navigator.share(share).catch(() => {})}
        >
          {texts.share}
        </button>
      )}
      <PrintButtonClient label={texts.print} />
    </>
  );
}

/** From now on this receipt is read without a network too (`app/api/receipts/copy`); its styles come along. */
async function keepCopy(): Promise<void> {
  const { pathname } = location;
  const scope = pathname.slice(0, pathname.indexOf("/orders/") + 8);
  await navigator.serviceWorker.register("/api/receipts/copy", { scope });
  const kept = await caches.open("receipts");
  if (await kept.match(pathname)) return;
  const styles = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  await kept.addAll([pathname, ...styles.map(({ href }) => href)]);
}
