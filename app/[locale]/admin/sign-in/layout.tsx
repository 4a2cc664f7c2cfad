import type { ReactNode } from "react";
import { BareHeader } from "#components/layout/bare-header.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function SignInLayout({ children, params }: Props) {
  return (
    <>
      <BareHeader locale={await readLocale(params)} path="/admin/sign-in" />
      {children}
    </>
  );
}
