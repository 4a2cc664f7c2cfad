import { DemoNotice } from "#components/layout/demo-notice.tsx";
import { LanguageSwitch } from "#components/layout/language-switch.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { getShopSettings } from "#lib/settings/queries.ts";

export async function BareHeader({ locale, path }: { locale: Locale; path: string }) {
  const { shopName } = await getShopSettings();
  return (
    <header>
      <DemoNotice locale={locale} />
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-4 px-4 py-2">
        <Wordmark name={shopName} href={localePath(locale, "/")} />
        <LanguageSwitch path={path} locale={locale} />
      </div>
      <div aria-hidden="true" className="selvedge" />
    </header>
  );
}
