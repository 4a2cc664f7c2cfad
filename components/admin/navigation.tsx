"use client";

import { usePathname } from "next/navigation";
import { AdminLink } from "#components/admin/admin-link.tsx";

export type NavigationItem = { href: string; label: string; count?: { number: number; text: string } };

type Props = { label: string; items: NavigationItem[]; onFollow?: () => void };

/** Where one can go, how much waits there, and where one is. */
export function Navigation({ label, items, onFollow }: Props) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="space-y-1">
        {items.map(({ href, label, count }) => (
          <li key={href}>
            <AdminLink
              href={href}
              onClick={onFollow}
              aria-current={pathname === href ? "page" : pathname.startsWith(`${href}/`) ? "true" : undefined}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 rounded-control px-3 py-1 font-semibold wrap-anywhere hover:bg-brand-soft aria-[current]:bg-brand aria-[current]:text-on-brand"
            >
              {label}
              {count && count.number > 0 && (
                <span className="min-w-7 rounded-full bg-accent px-2 text-center text-sm text-paper tabular-nums">
                  <span aria-hidden="true">{count.number}</span>
                  <span className="sr-only">{count.text}</span>
                </span>
              )}
            </AdminLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
