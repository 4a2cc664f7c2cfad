"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";
import { focusHeading } from "#components/ui/focus-heading.ts";

type Props = {
  /** Of an order; else the list is watched. */
  orderId?: string;
  /** The version that the page shows. */
  seen: string;
  text: string;
  show: string;
};

const everyMs = 5_000;

/**
 * Says that what is open has changed meanwhile. The page itself changes when its reader wants it: nothing moves under a
 * finger, and what is typed stays.
 */
export function LiveNotice({ orderId, seen, text, show }: Props) {
  const router = useRouter();
  /** With the version that it was compared to: an answer to a former page says nothing about this one. */
  const [latest, setLatest] = useState({ seen, version: seen });
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    const address = `/api/admin/changes${orderId ? `?order=${orderId}` : ""}`;
    const end = new AbortController();
    async function look() {
      if (document.visibilityState === "hidden") return;
      try {
        const signal = AbortSignal.any([end.signal, AbortSignal.timeout(everyMs)]);
        const response = await fetch(address, { cache: "no-store", signal });
        // Signed out: the next act says so.
        if (response.ok) setLatest({ seen, version: (await response.json()).version });
      } catch (error) {
        console.debug("no answer about changes", error);
      }
    }
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      end.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [orderId, seen]);

  function refresh() {
    focusHeading();
    startTransition(() => router.refresh());
  }

  const isChanged = latest.seen === seen && latest.version !== seen;
  return (
    <div role="status" className="not-empty:sticky not-empty:top-16 not-empty:z-20 not-empty:my-3">
      {isChanged && (
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-card border-2 border-brand bg-surface p-3 font-semibold">
          {text}
          <button
            type="button"
            aria-disabled={isPending || undefined}
            className={buttonStyle("secondary")}
            onClick={refresh}
          >
            {show}
          </button>
        </p>
      )}
    </div>
  );
}
