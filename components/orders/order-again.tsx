import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { listMissing } from "#lib/orders/queries.ts";

type Props = { token: string; refilled: "part" | "none" | undefined; locale: Locale };

/** One button that fills the cart with the same things; what is no longer there is told by name. */
export async function OrderAgain({ token, refilled, locale }: Props) {
  const t = wordsIn(locale, "orders.again");
  const missing = refilled ? await listMissing(token, locale) : [];
  return (
    <section aria-labelledby="again" className="mt-8">
      <h2 id="again" className="text-xl">
        {t("title")}
      </h2>
      {refilled ? (
        <div role="alert" className="mt-3 rounded-control bg-warning-soft p-4">
          <p className="font-semibold">{t(missing.length > 0 ? refilled : "full")}</p>
          <ul className="mt-2 list-disc pl-5">
            {missing.map(({ name, left }) => (
              <li key={name}>{t("left", { name, left })}</li>
            ))}
          </ul>
          {refilled === "part" && (
            <a
              href={localePath(locale, "/cart")}
              className="mt-3 inline-flex min-h-12 items-center rounded-control bg-brand px-5 font-bold text-on-brand hover:bg-brand-strong"
            >
              {t("cart")}
            </a>
          )}
        </div>
      ) : (
        <form id="order-again" method="post" action={`/api/orders/${token}/again`} className="mt-2">
          <input type="hidden" name="locale" value={locale} />
          <p>{t("text")}</p>
          <button
            type="submit"
            className="mt-3 min-h-12 w-full rounded-control border-2 border-line-strong px-5 py-2 font-bold hover:bg-brand-soft sm:w-auto"
          >
            {t("submit")}
          </button>
        </form>
      )}
    </section>
  );
}
