import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";
import { formatPhone } from "#lib/phone.ts";
import type { ShopSettings } from "#lib/settings/queries.ts";

type Props = { settings: ShopSettings; title: string; code?: string; locale: Locale };

/** Calls the merchant or writes to them by WhatsApp, the order's code in the text; nothing when no number is set. */
export function ShopContact({ settings, title, code, locale }: Props) {
  const { contactPhone, shopName } = settings;
  if (!contactPhone) return null;
  const t = wordsIn(locale, "orders.contact");
  const text = code
    ? t("message", { shop: shopName, code: formatOrderCode(code) })
    : t("messageWithoutCode", { shop: shopName });
  const way =
    "inline-flex min-h-12 flex-1 items-center justify-center rounded-control border-2 border-line-strong px-4 py-2 text-center font-bold hover:bg-brand-soft";
  return (
    <section aria-labelledby="contact" className="mt-6">
      <h2 id="contact" className="text-xl">
        {title}
      </h2>
      <p className="mt-3 flex flex-wrap gap-3">
        <a href={`tel:+228${contactPhone}`} className={way}>
          {t("call", { phone: formatPhone(contactPhone).replaceAll(" ", "\u00a0") })}
        </a>
        <a
          href={`https://wa.me/228${contactPhone}?text=${encodeURIComponent(text)}`}
          rel="noreferrer"
          className={way}
        >
          {t("whatsapp")}
        </a>
      </p>
    </section>
  );
}
