import type { ReactNode } from "react";
import { BareHeader } from "#components/layout/bare-header.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";
import { getShopSettings } from "#lib/settings/queries.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function SignInLayout({ children, params }: Props) {
  const [locale, { shopName }] = await Promise.all([readLocale(params), getShopSettings()]);
  return (
    <>
      <BareHeader shopName={shopName} locale={locale} path="/admin/sign-in" />
      {children}
    </>
  );
}
