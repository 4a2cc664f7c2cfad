import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import type { TimelineEntry } from "#lib/orders/order-timeline.ts";

/** What happened, newest first, each with who or what did it and the evidence that was kept. */
export function OrderStory({ entries, locale }: { entries: TimelineEntry[]; locale: Locale }) {
  const t = wordsIn(locale, "admin.timeline");
  const format = formatsIn(locale);
  return (
    <section aria-labelledby="story" className="rounded-card border border-line bg-surface p-5">
      <h2 id="story" className="text-xl font-bold">
        {t("title")}
      </h2>
      <ol reversed className="mt-3 divide-y divide-line">
        {entries.toReversed().map((entry) => (
          <li key={entry.number} className="py-3 last:pb-0">
            <p className="font-semibold">{t(`kinds.${entry.kind}`)}</p>
            <p className="text-sm text-ink-soft">
              <time dateTime={entry.at.toISOString()}>
                {format.dateTime(entry.at, { dateStyle: "medium", timeStyle: "medium" })}
              </time>
              {` · ${entry.staffName ?? t(`actors.${entry.actor}`)}`}
              {entry.attemptNumber !== null && ` · ${t("attempt", { number: entry.attemptNumber })}`}
            </p>
            {entry.facts.length > 0 && (
              <dl className="mt-1 flex flex-wrap gap-x-4 font-mono text-sm text-ink-soft">
                {entry.facts.map(([name, value]) => (
                  <div key={name} className="flex min-w-0 flex-wrap gap-x-1">
                    <dt>{name}:</dt>
                    <dd className="min-w-0 text-ink wrap-anywhere">{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
