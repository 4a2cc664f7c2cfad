import type { ReactNode } from "react";
import { DeskHeader } from "#components/admin/desk-header.tsx";
import { defaultLocale, isLocale } from "#lib/i18n/locale.ts";
import { getStaff } from "#lib/staff/current-staff.ts";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** Only the frame: each page checks for itself who asks, and leads strangers away. */
export default async function DeskLayout({ params, children }: Props) {
  const [{ locale }, staff] = await Promise.all([params, getStaff()]);
  return (
    <>
      {staff && <DeskHeader staff={staff} locale={isLocale(locale) ? locale : defaultLocale} />}
      {children}
    </>
  );
}
