"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";

type Props = {
  /** What of the response is watched. */
  what: "order" | "list";
  orderId?: string;
  /** What the page shows. */
  seen: string;
  text: string;
  show: string;
};

const everyMs = 5_000;

/**
 * Says that what is open has changed meanwhile. The page itself changes when its reader wants it: nothing moves under a
 * finger, and what is typed stays.
 */
export function LiveNotice({ what, orderId, seen, text, show }: Props) {
  const router = useRouter();
  const [latest, setLatest] = useState(seen);
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    setLatest(seen);
    const address = `/api/admin/changes${orderId ? `?order=${orderId}` : ""}`;
    async function look() {
      if (document.visibilityState === "hidden") return;
      try {
        const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(everyMs) });
        // Signed out or refused: the next press says so.
        if (response.ok) setLatest((await response.json())[what]);
      } catch (error) {
        console.debug("no answer about changes", error);
      }
    }
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [what, orderId, seen]);

  const isChanged = latest !== seen;
  return (
    <div role="status" className="not-empty:sticky not-empty:top-16 not-empty:z-20 not-empty:my-3">
      {isChanged && (
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-card border-2 border-brand bg-surface p-3 font-semibold">
          {text}
          <button
            type="button"
            aria-disabled={isPending || undefined}
            className={buttonStyle("secondary")}
            onClick={() => startTransition(() => router.refresh())}
          >
            {show}
          </button>
        </p>
      )}
    </div>
  );
}
