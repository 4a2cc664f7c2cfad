import type { ReactNode } from "react";

/** The frame of a page is that of its language; this only lets `not-found.tsx` stand beside it. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
