"use client";

import { useEffect, useState } from "react";
import { type CartBadge, cartChanged } from "#lib/cart/cart.ts";

/** Follows what this page puts into the cart; each new page brings its own count. */
export function CartLinkClient({ href, badge }: { href: string; badge: CartBadge }) {
  const [newest, setNewest] = useState<CartBadge>();
  useEffect(() => {
    const follow = (event: Event) => setNewest((event as CustomEvent<CartBadge>).detail);
    window.addEventListener(cartChanged, follow);
    return () => window.removeEventListener(cartChanged, follow);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server says anew is newer than what was followed
  useEffect(() => setNewest(undefined), [badge.items, badge.label]);
  const { items, label } = newest ?? badge;
  return (
    <a
      href={href}
      aria-label={label}
      className="relative flex size-11 items-center justify-center rounded-control hover:bg-sunken"
    >
      <svg
        viewBox="0 0 24 24"
        width="28"
        height="28"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <path d="M3 10h18l-2 10H5L3 10ZM8 10l3-6M16 10l-3-6M9 14v3M15 14v3M12 14v3" />
      </svg>
      {items > 0 && (
        <span
          aria-hidden="true"
          className="absolute -top-0.5 -right-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-sm leading-[1.4] font-bold text-paper tabular-nums"
        >
          {items}
        </span>
      )}
    </a>
  );
}
