import { DemoNotice } from "#components/layout/demo-notice.tsx";
import { LanguageSwitch } from "#components/layout/language-switch.tsx";
import { OpenOrderNotice } from "#components/layout/open-order-notice.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import type { OpenOrder } from "#lib/orders/queries.ts";

type Props = {
  shopName: string;
  locale: Locale;
  path: string;
  /** Told where a shopper may look for an order that waits, or order the same once more. */
  openOrder?: OpenOrder | null;
};

export function BareHeader({ shopName, locale, path, openOrder }: Props) {
  return (
    <header>
      <DemoNotice locale={locale} />
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-4 px-4 py-2">
        <Wordmark name={shopName} href={localePath(locale, "/")} />
        <LanguageSwitch path={path} locale={locale} />
      </div>
      <div aria-hidden="true" className="selvedge" />
      {openOrder && <OpenOrderNotice order={openOrder} locale={locale} />}
    </header>
  );
}
