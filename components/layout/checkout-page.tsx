import type { ReactNode } from "react";
import { BareHeader } from "#components/layout/bare-header.tsx";
import { getFrame } from "#lib/frame/frame-cookie.ts";
import type { Locale } from "#lib/i18n/locale.ts";

type Props = {
  locale: Locale;
  /** Of this page, without its language: for the language switch. */
  path: string;
  /** Of a page that says that something does not exist: `server/` answers with it. */
  status?: 404;
  /** How wide the content is. */
  width?: "narrow" | "sheet" | "wide";
  className?: string;
  /** Its header names the order of this browser that waits for its payment. */
  tellsOpenOrder?: boolean;
  children: ReactNode;
};

const widths = { narrow: "max-w-xl", sheet: "max-w-2xl", wide: "max-w-5xl" };

/** The frame of the pages on which one pays: nothing here leads away from that. */
export async function CheckoutPage({
  locale,
  path,
  status,
  width = "narrow",
  className = "",
  tellsOpenOrder = false,
  children,
}: Props) {
  const { settings, openOrder } = await getFrame(locale);
  return (
    <>
      <BareHeader
        shopName={settings.shopName}
        openOrder={tellsOpenOrder ? openOrder : null}
        locale={locale}
        path={path}
      />
      <main
        id="main"
        data-status={status}
        className={`mx-auto w-full px-4 py-6 sm:py-10 ${widths[width]} ${className}`}
      >
        {children}
      </main>
    </>
  );
}
