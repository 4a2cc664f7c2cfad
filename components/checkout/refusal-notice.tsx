import { checkoutFieldOrder } from "#components/checkout/field-order.ts";
import type { CheckoutState } from "#lib/checkout/checkout-state.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = {
  state: CheckoutState;
  /** What the order comes to now, when its place is known. */
  newTotalText: string | undefined;
  locale: Locale;
};

const totalChanges = ["price_changed", "out_of_stock", "promotion_over", "promotion_used_up"];

/** Why no order was made, above the form: one sentence, or the list of what is left to correct. */
export function RefusalNotice({ state, newTotalText, locale }: Props) {
  const t = wordsIn(locale, "checkout");
  const fields = checkoutFieldOrder.filter((field) => state.errors[field]);
  if (!state.refusal && fields.length === 0) return null;
  const isAboutCart = ["cart_empty", "out_of_stock", "total_too_small", "total_too_large"].includes(
    state.refusal?.reason ?? "",
  );
  return (
    <div
      id="refusal"
      tabIndex={-1}
      {...(state.refusal && { role: "alert", "data-refusal": "" })}
      className="rounded-control border-2 border-danger bg-danger-soft p-4"
    >
      {state.refusal ? (
        <>
          <p className="font-semibold">{state.refusal.text}</p>
          {totalChanges.includes(state.refusal.reason) && newTotalText && (
            <p className="mt-1 font-semibold" data-with-amount={t("newTotal", { amount: "{amount}" })}>
              {t("newTotal", { amount: newTotalText })}
            </p>
          )}
          {isAboutCart && (
            <a
              href={localePath(locale, "/cart")}
              className="mt-2 inline-flex min-h-11 items-center font-semibold underline"
            >
              {t("changeCart")}
            </a>
          )}
        </>
      ) : (
        <>
          <p className="font-semibold">{t("errorsTitle", { count: fields.length })}</p>
          <ul className="mt-1 list-disc pl-5">
            {fields.map((field) => (
              <li key={field}>
                <a href={`#${field}`} className="underline">
                  {state.errors[field]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
