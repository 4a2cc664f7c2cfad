import type { ReactNode } from "react";
import { AdminShell } from "#components/admin/admin-shell.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { getStaff } from "#lib/staff/current-staff.ts";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** Only the frame: each page checks the session and the right itself. */
export default async function SignedInLayout({ params, children }: Props) {
  const [locale, staff] = await Promise.all([readLocale(params), getStaff()]);
  if (!staff) return children;
  return (
    <AdminShell staff={staff} locale={locale}>
      {children}
    </AdminShell>
  );
}
