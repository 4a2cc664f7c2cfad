import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

/** The baselines of the benches: bare pages of the same framework, built only for measuring. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  );
}
