import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { refundRefusals } from "#lib/review/order-refund.ts";

type Asked = Record<string, string | string[] | undefined>;

/** Why a refund was not begun, as the page's address tells; words of ours only, whatever stands there. */
export function RefundNotice({ asked, locale }: { asked: Asked; locale: Locale }) {
  const t = wordsIn(locale, "admin.refund");
  const refusal = refundRefusals.find((known) => known === asked.refused);
  return (
    <p role="status" className={refusal && "mt-3 rounded-card bg-danger-soft p-4 font-semibold text-danger"}>
      {refusal && t(`refused.${refusal}`)}
    </p>
  );
}
