import type { Product } from "#lib/catalogue/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** All pictures of a product. A finger draws them along on a phone, without any script; the count says that there are more. */
export function ProductPictures({ product, locale }: { product: Product; locale: Locale }) {
  const t = wordsIn(locale, "catalogue");
  const { pictures } = product;
  const isStrip = pictures.length > 1;
  return (
    <ul
      aria-label={t("pictures", { name: product.name })}
      // A strip that can be scrolled can be reached by keyboard, too.
      tabIndex={isStrip ? 0 : undefined}
      className="gallery rounded-card"
    >
      {pictures.map((picture, index) => (
        <li key={picture.file}>
          <img
            src={picture.file}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            {...(index > 0 ? { loading: "lazy" } : { fetchPriority: "high" })}
          />
          {isStrip && (
            <span aria-hidden="true">{t("pictureOf", { at: index + 1, total: pictures.length })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
