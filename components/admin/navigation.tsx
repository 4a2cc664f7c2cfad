"use client";

import { usePathname } from "next/navigation";
import { AdminLink } from "#components/admin/admin-link.tsx";
import { useWorkCounts } from "#components/admin/work-counts.tsx";
import type { WorkCounts } from "#lib/reports/work-counts.ts";

export type NavigationItem = {
  href: string;
  label: string;
  /** What waits there, and what it is called after its number. */
  waiting?: { kinds: (keyof WorkCounts)[]; label: string };
};

type Props = { label: string; items: NavigationItem[]; onFollow?: () => void };

/** Where one can go, how much waits there, and where one is. */
export function Navigation({ label, items, onFollow }: Props) {
  const pathname = usePathname();
  const counts = useWorkCounts();
  return (
    <nav aria-label={label}>
      <ul className="space-y-1">
        {items.map(({ href, label: name, waiting }) => {
          const number = waiting ? waiting.kinds.reduce((sum, kind) => sum + counts[kind], 0) : 0;
          return (
            <li key={href}>
              <AdminLink
                href={href}
                onClick={onFollow}
                aria-current={
                  pathname === href ? "page" : pathname.startsWith(`${href}/`) ? "true" : undefined
                }
                className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 rounded-control px-3 py-1 font-semibold wrap-anywhere hover:bg-brand-soft aria-[current]:bg-brand aria-[current]:text-on-brand"
              >
                {name}
                {waiting && number > 0 && <Badge number={number} label={waiting.label} />}
              </AdminLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A number that should be found; what it counts is read out. */
export function Badge({ number, label }: { number: number; label: string }) {
  return (
    <span className="min-w-7 rounded-full bg-accent px-2 text-center text-sm text-paper tabular-nums">
      {number}
      <span className="sr-only"> {label}</span>
    </span>
  );
}
