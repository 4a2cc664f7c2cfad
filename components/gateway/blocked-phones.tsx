import { GatewayPart } from "#components/gateway/gateway-part.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { blockPhoneAction, unblockPhoneAction } from "#lib/payments/admin-actions.ts";
import type { BlockedPhone } from "#lib/reports/admin-queries.ts";

type Props = { blocked: BlockedPhone[]; mayBlock: boolean; done: string; locale: Locale };

const results = ["phone_blocked", "already_blocked", "phone_unblocked", "block_broken"] as const;
const field =
  "mt-1.5 block min-h-12 w-full rounded-control border border-line-strong bg-surface px-3 font-normal";

/** Numbers that are never asked to pay; whoever may block sees them whole, since the form sends them back. */
export function BlockedPhones({ blocked, mayBlock, done, locale }: Props) {
  const t = wordsIn(locale, "gateway.blocked");
  const format = formatsIn(locale);
  const result = results.find((known) => known === done);
  return (
    <GatewayPart
      id="blocked"
      title={t("title")}
      result={result && { text: t(result), isGood: result !== "block_broken" }}
    >
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      {mayBlock && (
        <form action={blockPhoneAction} className="mt-3 space-y-3">
          <input type="hidden" name="locale" value={locale} />
          <label className="block font-semibold">
            {t("phone")}
            <input
              name="phone"
              inputMode="tel"
              autoComplete="off"
              maxLength={32}
              placeholder={t("phoneHint")}
              className={field}
            />
          </label>
          <label className="block font-semibold">
            {t("note")}
            <input name="note" autoComplete="off" maxLength={200} className={field} />
          </label>
          <button
            type="submit"
            className="min-h-12 rounded-control bg-brand px-6 py-2 font-bold text-on-brand"
          >
            {t("submit")}
          </button>
        </form>
      )}
      {blocked.length === 0 && <p className="mt-4 text-ink-soft">{t("empty")}</p>}
      <ul className="mt-3 divide-y divide-line">
        {blocked.map(({ phone, note, blockedBy, blockedAt }) => (
          <li
            key={`${blockedAt.getTime()} ${phone}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold tabular-nums">{phone}</p>
              {note && <p className="wrap-anywhere">{note}</p>}
              <p className="text-sm text-ink-soft">
                {t("by", { name: blockedBy, at: format.dateTime(blockedAt, { dateStyle: "medium" }) })}
              </p>
            </div>
            {mayBlock && (
              <form action={unblockPhoneAction}>
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="phone" value={phone} />
                <button
                  type="submit"
                  aria-label={t("unblockPhone", { phone })}
                  className="min-h-11 rounded-control border border-line-strong bg-surface px-4 font-semibold"
                >
                  {t("unblock")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </GatewayPart>
  );
}
