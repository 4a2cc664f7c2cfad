import type { ReactNode } from "react";
import { ShopFooter } from "#components/layout/shop-footer.tsx";
import { ShopHeader } from "#components/layout/shop-header.tsx";
import { readLocale } from "#lib/i18n/page-locale.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function ShopLayout({ children, params }: Props) {
  const locale = await readLocale(params);
  return (
    <>
      <ShopHeader locale={locale} />
      <main id="main" className="sheet flex-1 pt-6 pb-12 has-[>.bleed]:py-0 sm:pt-8">
        {children}
      </main>
      <ShopFooter locale={locale} />
    </>
  );
}
