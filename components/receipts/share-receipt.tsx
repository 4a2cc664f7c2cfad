import type { ReceiptMessage } from "#components/receipts/whole-receipt.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** Ways to pass the receipt on. */
export function ShareReceipt({ message, locale }: { message: ReceiptMessage; locale: Locale }) {
  const t = wordsIn(locale, "receipts");
  return (
    <div className="mt-5 print:hidden">
      <p className="flex flex-wrap gap-3">
        <a
          href={`https://wa.me/?text=${encodeURIComponent(`${message.text} ${message.url}`)}`}
          rel="noreferrer"
          className="inline-flex min-h-12 flex-1 items-center justify-center rounded-control bg-brand px-4 py-2 text-center font-bold text-on-brand hover:bg-brand-strong"
        >
          {t("whatsapp")}
        </a>
        <receipt-tools
          print={t("print")}
          share={t("share")}
          message={JSON.stringify(message)}
          className="contents"
        />
      </p>
      <p className="mt-2 text-sm text-ink-soft">{t("shareNote")}</p>
    </div>
  );
}
