import { AdminLink } from "#components/admin/admin-link.tsx";
import { Section } from "#components/admin/section.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { formatsIn, wordsIn } from "#lib/i18n/words.ts";
import { movementsShown, type StockMovement } from "#lib/inventory/admin-queries.ts";
import { formatOrderCode } from "#lib/orders/order-code.ts";

type Props = { movements: StockMovement[]; locale: Locale };

/** Why the number is what it is, newest first. */
export function StockMovements({ movements, locale }: Props) {
  const t = wordsIn(locale, "inventory.movements");
  const format = formatsIn(locale);
  return (
    <Section id="movements" title={t("title")}>
      {movements.length === 0 && <p className="mt-2 text-ink-soft">{t("empty")}</p>}
      <ol className="divide-y divide-line">
        {movements.map(({ id, at, delta, reason, note, staffName, orderId, orderCode }) => (
          <li key={id} className="py-3">
            <p className="flex items-baseline justify-between gap-3">
              <span className="font-semibold">{t(`reasons.${reason}`)}</span>
              <strong className="tabular-nums">{signed(delta)}</strong>
            </p>
            {note && <p className="wrap-anywhere">{note}</p>}
            <p className="text-sm text-ink-soft">
              {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })} · {staffName ?? t("shop")}
            </p>
            {orderId && orderCode && (
              <AdminLink
                href={localePath(locale, `/admin/orders/${orderId}`)}
                className="inline-flex min-h-11 items-center underline"
              >
                {t("order", { code: formatOrderCode(orderCode) })}
              </AdminLink>
            )}
          </li>
        ))}
      </ol>
      {movements.length === movementsShown && (
        <p className="text-sm text-ink-soft">{t("last", { count: movementsShown })}</p>
      )}
    </Section>
  );
}

function signed(delta: number): string {
  return delta > 0 ? `+${delta}` : `−${-delta}`;
}
