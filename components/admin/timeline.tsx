import { Section } from "#components/admin/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { formatXof } from "#lib/money.ts";
import {
  foldRepeats,
  outcomeOf,
  type TimelineEntry,
  type TimelineGroup,
} from "#lib/orders/order-timeline.ts";

/** What happened, newest first, each with who or what did it; the raw exchange is folded. */
export function Timeline({ entries, locale }: { entries: TimelineEntry[]; locale: Locale }) {
  const t = wordsIn(locale, "admin.timeline");
  return (
    <Section id="timeline" title={t("title")}>
      <ol reversed className="mt-3 divide-y divide-line">
        {foldRepeats(entries)
          .toReversed()
          .map((group) => (
            <li key={group.number} className="py-3 last:pb-0">
              <Group group={group} locale={locale} />
            </li>
          ))}
      </ol>
    </Section>
  );
}

function Group({ group, locale }: { group: TimelineGroup; locale: Locale }) {
  const t = wordsIn(locale, "admin.timeline");
  const format = formatsIn(locale);
  const [oldest] = group.entries;
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" });
  const raw = group.entries.filter(({ facts }) => facts.length > 0);
  return (
    <>
      <p className="font-semibold">{titleOf(group, locale)}</p>
      <p className="text-sm text-ink-soft">
        <time dateTime={group.at.toISOString()}>{time(group.at)}</time>
        {` · ${group.staffName ?? t(`actors.${group.actor}`)}`}
        {group.attemptNumber !== null && ` · ${t("attempt", { number: group.attemptNumber })}`}
      </p>
      {oldest && group.entries.length > 1 && (
        <p className="text-sm text-ink-soft">
          {t("repeats", { count: group.entries.length, since: time(oldest.at) })}
        </p>
      )}
      {saidFacts(group, locale).map((text) => (
        <p key={text} className="wrap-anywhere">
          {text}
        </p>
      ))}
      {raw.length > 0 && (
        <details className="text-sm">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-ink-soft underline">
            {t("raw")}
          </summary>
          <ul className="space-y-2 font-mono text-ink-soft" lang="en">
            {raw.map((entry) => (
              <li key={entry.number}>
                <dl className="flex flex-wrap gap-x-4">
                  {entry.facts.map(([name, value]) => (
                    <div key={name} className="flex min-w-0 flex-wrap gap-x-1">
                      <dt className="min-w-0 wrap-anywhere">{name}:</dt>
                      <dd className="min-w-0 text-ink wrap-anywhere">{value}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const outcomes = [
  "registered",
  "invalid_token",
  "invalid_parameters",
  "duplicate",
  "unclear",
  "paid",
  "pending",
  "expired",
  "cancelled",
  "not_found",
  "contradiction",
] as const;

function titleOf(entry: TimelineEntry, locale: Locale): string {
  const t = wordsIn(locale, "admin.timeline");
  const outcome = outcomes.find((known) => known === outcomeOf(entry));
  return entry.kind === "gateway_called" && outcome ? t(`outcomes.${outcome}`) : t(`kinds.${entry.kind}`);
}

/** What a member of staff wants to read at once: sums, references, reasons that a colleague wrote. */
function saidFacts({ facts }: TimelineEntry, locale: Locale): string[] {
  const t = wordsIn(locale, "admin.timeline");
  const found = new Map(facts);
  const amount = Number(found.get("amountXof"));
  return [
    Number.isSafeInteger(amount) && amount > 0 ? formatXof(amount, locale) : "",
    found.has("note") ? t("note", { note: found.get("note") ?? "" }) : "",
    found.has("reference") ? t("reference", { reference: found.get("reference") ?? "" }) : "",
  ].filter(Boolean);
}
