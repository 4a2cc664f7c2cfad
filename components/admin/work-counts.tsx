"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { WorkCounts } from "#lib/reports/work-counts.ts";

const Counts = createContext<WorkCounts>({ toPack: 0, toHandOver: 0, toDecide: 0, alerts: 0 });
const everyMs = 30_000;

/**
 * What waits, for the navigation. A layout is not rendered anew when its reader goes from page to page, so the counts are
 * requested by themselves; until then they are those of the layout.
 */
export function WorkCountsProvider({ counts, children }: { counts: WorkCounts; children: ReactNode }) {
  const pathname = usePathname();
  const [latest, setLatest] = useState({ of: counts, counts });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is a reason to look.
  useEffect(() => {
    const end = new AbortController();
    async function look() {
      if (document.visibilityState === "hidden") return;
      try {
        const response = await fetch("/api/admin/changes", { cache: "no-store", signal: end.signal });
        if (response.ok) setLatest({ of: counts, counts: (await response.json()).work });
      } catch (error) {
        console.debug("no answer about what waits", error);
      }
    }
    void look();
    const timer = setInterval(look, everyMs);
    return () => {
      end.abort();
      clearInterval(timer);
    };
  }, [pathname, counts]);

  return <Counts value={latest.of === counts ? latest.counts : counts}>{children}</Counts>;
}

export function useWorkCounts(): WorkCounts {
  return useContext(Counts);
}
