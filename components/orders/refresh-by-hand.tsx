import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = {
  locale: Locale;
  /** A payment is open. Else only somebody else can change something, and what was unfolded stays so for longer. */
  isUnderWay: boolean;
};

/**
 * Reloads the page by itself, and offers to do so: in 4 s where scripts are off and a payment is open, in 20 s where the
 * page's own script never came. A script that works hides the link and cancels the reload (`browser/live-order.ts`).
 */
export function RefreshByHand({ locale, isUnderWay }: Props) {
  return (
    <>
      {isUnderWay && (
        <noscript>
          <meta httpEquiv="refresh" content="4" />
        </noscript>
      )}
      <meta httpEquiv="refresh" content="20" />
      <p className="mt-4" data-refresh="">
        <a href="?" className="inline-flex min-h-11 items-center font-semibold underline">
          {wordsIn(locale, "orders")("refreshByHand")}
        </a>
      </p>
    </>
  );
}
