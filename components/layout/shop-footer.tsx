import { Wordmark } from "#components/layout/wordmark.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatPhone } from "#lib/phone.ts";
import { networkTexts, type ShopSettings } from "#lib/settings/queries.ts";

/** Parts of the first page that answer what people ask. */
const helpAnchors = ["how", "delivery", "categories"] as const;

/** The end of the cloth: who this is, where questions are answered, how one pays and how to reach the shop. */
export function ShopFooter({ settings, locale }: { settings: ShopSettings; locale: Locale }) {
  const { shopName, contactPhone } = settings;
  const t = wordsIn(locale, "shop");
  return (
    <footer className="foot">
      <div aria-hidden="true" className="selvedge" />
      <div className="mx-auto grid max-w-[72rem] gap-x-10 gap-y-8 px-4 py-10 sm:grid-cols-2 lg:grid-cols-3">
        <div>
          <Wordmark name={shopName} href={localePath(locale, "/")} />
          <p className="mt-2 max-w-xs">{t("footer.delivery")}</p>
          <p className="mt-2 max-w-xs text-sm text-ink-soft">{t("footer.made")}</p>
        </div>
        <nav aria-labelledby="footer-help">
          <h2 id="footer-help">{t("footer.help")}</h2>
          <ul className="mt-2">
            {helpAnchors.map((anchor) => (
              <li key={anchor}>
                <a href={`${localePath(locale, "/")}#${anchor}`}>{t(`footer.anchors.${anchor}`)}</a>
              </li>
            ))}
            <li>
              <a href={localePath(locale, "/orders")}>{wordsIn(locale, "orders")("lookUp.link")}</a>
            </li>
          </ul>
        </nav>
        <div>
          <h2>{t("footer.pay")}</h2>
          <ul className="brands">
            {Object.values(networkTexts(settings)).map(({ name, formerName }) => (
              <li key={name}>
                <b>{name}</b> <small>{`(${formerName})`}</small>
              </li>
            ))}
          </ul>
          <p className="icon mt-4 flex max-w-xs items-start gap-2.5 [--icon:var(--shield)] before:mt-0.5 before:size-5 before:text-success">
            {t("footer.safe")}
          </p>
          {contactPhone && (
            <p className="mt-4">
              {`${t("footer.call")} `}
              <a
                href={`tel:+228${contactPhone}`}
                className="font-bold whitespace-nowrap underline underline-offset-4"
              >
                {formatPhone(contactPhone)}
              </a>
            </p>
          )}
        </div>
      </div>
    </footer>
  );
}
