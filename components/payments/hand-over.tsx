import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";

type Props = { href: string; orderPath: string; amountXof: number; locale: Locale };

/** Says where the shopper goes and how much to pay there. The link leads on, nothing else: whoever reads slowly is not torn away. */
export function HandOver({ href, orderPath, amountXof, locale }: Props) {
  const t = wordsIn(locale, "payments.handOver");
  const amount = formatXof(amountXof, locale);
  return (
    <>
      <div className="rounded-card border border-line bg-surface p-5 sm:p-7">
        <h1 className="text-2xl font-bold text-balance">{t("title")}</h1>
        <p className="mt-3 text-lg">{t("text", { host: new URL(href).host })}</p>
        <p className="mt-4 text-2xl font-bold tabular-nums sm:text-4xl">{amount}</p>
        <p className="mt-3 rounded-control bg-warning-soft p-3 font-semibold">
          {t("keepAmount", { amount })}
        </p>
        <a
          href={href}
          rel="noreferrer"
          className="mt-5 flex min-h-14 items-center justify-center rounded-control bg-brand px-6 py-2 text-center text-lg wrap-anywhere font-bold text-on-brand hover:bg-brand-strong"
        >
          {t("go")}
        </a>
        <p className="mt-4 text-ink-soft">{t("after")}</p>
      </div>
      <a href={orderPath} className="mt-4 inline-flex min-h-11 items-center font-semibold underline">
        {t("back")}
      </a>
    </>
  );
}
