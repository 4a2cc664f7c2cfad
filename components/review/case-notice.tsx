import type { Locale } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { caseDone, caseRefusals } from "#lib/review/review-case.ts";

type Asked = Record<string, string | string[] | undefined>;

/** What the act before this page came to, as its address tells; words of ours only, whatever stands there. */
export function CaseNotice({ asked, locale }: { asked: Asked; locale: Locale }) {
  const t = wordsIn(locale, "review");
  const done = caseDone.find((known) => known === asked.done);
  const refusal = caseRefusals.find((known) => known === asked.refused);
  const tone = refusal ? "bg-danger-soft text-danger" : "bg-success-soft text-success";
  return (
    <p role="status" className={refusal || done ? `mt-3 rounded-card p-4 font-semibold ${tone}` : undefined}>
      {refusal ? t(`refused.${refusal}`) : done && t(`done.${done}`)}
    </p>
  );
}
