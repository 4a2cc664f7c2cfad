import type { ReactNode } from "react";
import { BareHeader } from "#components/layout/bare-header.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Nothing here leads away from paying. */
export default async function CheckoutLayout({ children, params }: Props) {
  const locale = await readLocale(params);
  return (
    <>
      <BareHeader locale={locale} />
      {children}
    </>
  );
}
