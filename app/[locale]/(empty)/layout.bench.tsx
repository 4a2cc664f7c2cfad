import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

/** The baseline of bytes and speed: an empty page with the framework's runtime. */
export default function EmptyLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  );
}
