import { CartQuantityForm } from "#components/cart/cart-quantity-form.tsx";
import { LineChanges } from "#components/cart/line-changes.tsx";
import type { CartDraft } from "#lib/cart/cart-draft.ts";
import type { CartLine } from "#lib/cart/queries.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

type Props = { line: CartLine; draft: CartDraft | undefined; locale: Locale };

export function CartLineRow({ line, draft, locale }: Props) {
  return (
    <li id={`row-${line.variantId}`} className="flex flex-wrap gap-4 py-4">
      {line.image && (
        <img
          src={line.image}
          alt=""
          width={96}
          height={96}
          className="size-20 shrink-0 rounded-control border border-line object-cover sm:size-24"
        />
      )}
      <div className="min-w-0 flex-1 basis-[11rem]">
        <LineSummary line={line} locale={locale} />
        <CartQuantityForm line={line} draft={draft} locale={locale} />
      </div>
    </li>
  );
}

function LineSummary({ line, locale }: Omit<Props, "draft">) {
  const { name, quantity, unitPriceXof } = line;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <a
          href={localePath(locale, `/products/${line.productSlug}`)}
          className="flex min-h-11 items-center font-semibold underline-offset-4 hover:underline"
        >
          {name}
        </a>
        <span className="font-bold tabular-nums">{formatXof(unitPriceXof * quantity, locale)}</span>
      </div>
      {quantity > 1 && (
        <p className="text-sm text-ink-soft tabular-nums">
          {wordsIn(locale, "cart")("each", { price: formatXof(unitPriceXof, locale) })}
        </p>
      )}
      <LineChanges line={line} locale={locale} />
    </>
  );
}
