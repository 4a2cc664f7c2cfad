import { RemovedLineForm } from "#components/cart/removed-line-form.tsx";
import type { RemovedLine } from "#lib/cart/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** What was taken out of the cart last, and the button that puts it back. Always on the page, mostly empty. */
export function RemovedLineNotice({ removed, locale }: { removed: RemovedLine | undefined; locale: Locale }) {
  const t = wordsIn(locale, "cart.putBack");
  return (
    <RemovedLineForm
      locale={locale}
      removed={
        removed && {
          text: t("removed", { name: removed.name, quantity: removed.quantity }),
          submitName: t("submitName", { name: removed.name }),
        }
      }
      submit={t("submit")}
    />
  );
}
