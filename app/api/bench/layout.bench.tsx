import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

/** The floors of `npm run bench`: bare pages of the same framework, beside the proxy, built only for that run. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  );
}
