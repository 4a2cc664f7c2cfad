import { DemoNotice } from "#components/layout/demo-notice.tsx";
import { LanguageSwitch } from "#components/layout/language-switch.tsx";
import { OpenOrderNotice } from "#components/layout/open-order-notice.tsx";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { readOpenOrder } from "#lib/orders/order-cookie.ts";
import { getShopSettings } from "#lib/settings/queries.ts";

type Props = {
  locale: Locale;
  path: string;
  /** Where a shopper may look for an order that waits, or order the same once more. */
  tellsOpenOrder?: boolean;
};

export async function BareHeader({ locale, path, tellsOpenOrder = false }: Props) {
  const [{ shopName }, order] = await Promise.all([
    getShopSettings(),
    tellsOpenOrder ? readOpenOrder() : undefined,
  ]);
  return (
    <header>
      <DemoNotice locale={locale} />
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-4 px-4 py-2">
        <Wordmark name={shopName} href={localePath(locale, "/")} />
        <LanguageSwitch path={path} locale={locale} />
      </div>
      <div aria-hidden="true" className="selvedge" />
      {order && <OpenOrderNotice order={order} locale={locale} />}
    </header>
  );
}
