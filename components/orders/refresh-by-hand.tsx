import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/**
 * Reloads the page by itself, and offers to do so: in 4 s where scripts are off, in 20 s where the page's own script never
 * came. A script that works hides the link and cancels the reload (`browser/live-order.ts`).
 */
export function RefreshByHand({ locale }: { locale: Locale }) {
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <meta httpEquiv="refresh" content="20" />
      <p className="mt-4" data-refresh="">
        <a href="?" className="inline-flex min-h-11 items-center font-semibold underline">
          {wordsIn(locale, "orders")("refreshByHand")}
        </a>
      </p>
    </>
  );
}
