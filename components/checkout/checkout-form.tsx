import { randomUUID } from "node:crypto";
import { CheckoutFormClient, type CheckoutTexts } from "#components/checkout/checkout-form-client.tsx";
import { checkoutFieldOrder } from "#components/checkout/field-order.ts";
import type { CartLine } from "#lib/cart/queries.ts";
import type { DeliveryPlace } from "#lib/delivery/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { addUp, formatXof } from "#lib/money.ts";
import type { NetworkTexts } from "#lib/settings/queries.ts";

type Props = {
  locale: Locale;
  lines: CartLine[];
  discount: { code: string; amountXof: number } | undefined;
  places: DeliveryPlace[];
  networks: NetworkTexts[];
  hasHostedPage: boolean;
};

/** Does the sums and the words of the form on the server, so that the browser gets only plain text. */
export function CheckoutForm({ locale, lines, discount, places, networks, hasHostedPage }: Props) {
  const t = wordsIn(locale, "checkout");
  const amount = "{amount}";
  const texts: CheckoutTexts = {
    ...textsOf(t),
    payNote: t(hasHostedPage ? "payNotePage" : "payNote"),
    pay: t("pay", { amount }),
    newTotal: t("newTotal", { amount }),
  };
  return (
    <CheckoutFormClient
      locale={locale}
      freshKey={randomUUID()}
      subtotalText={formatXof(addUp(lines, 0).subtotalXof, locale)}
      discount={
        discount && {
          code: discount.code,
          label: wordsIn(locale, "promotions.code")("discount", { code: discount.code }),
          text: `− ${formatXof(discount.amountXof, locale)}`,
        }
      }
      isShort={lines.some(({ quantity, wanted }) => quantity < wanted)}
      places={places.map((place) => {
        const { totalXof } = addUp(lines, place.feeXof, discount?.amountXof);
        const totalText = formatXof(totalXof, locale);
        return {
          id: place.id,
          kind: place.kind,
          name: place.name,
          detail: place.address ? `${place.address} · ${place.detail}` : place.detail,
          feeText: place.feeXof === 0 ? t("free") : formatXof(place.feeXof, locale),
          totalXof,
          totalText,
          totalNote: t("totalWith", { amount: totalText }),
        };
      })}
      networks={networks.map(({ network, name, formerName }) => ({
        network,
        name,
        formerName: t("formerName", { name: formerName }),
      }))}
      page={hasHostedPage ? { title: t("page"), detail: t("pageDetail") } : undefined}
      cartHref={localePath(locale, "/cart")}
      texts={texts}
      errorsTitle={Object.fromEntries(
        checkoutFieldOrder.map((_, index) => [index + 1, t("errorsTitle", { count: index + 1 })]),
      )}
    />
  );
}

const plainTexts = [
  "who",
  "where",
  "how",
  "customerName",
  "phone",
  "phoneHint",
  "remember",
  "network",
  "networkHint",
  "optional",
  "zones",
  "pickups",
  "landmark",
  "landmarkHint",
  "subtotal",
  "delivery",
  "total",
  "chooseFirst",
  "payWithoutAmount",
  "sending",
  "neverPin",
  "changeCart",
] as const;

function textsOf(t: (key: (typeof plainTexts)[number]) => string) {
  const pairs = plainTexts.map((key) => [key, t(key)]);
  return Object.fromEntries(pairs) as Record<(typeof plainTexts)[number], string>;
}
