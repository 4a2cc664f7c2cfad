import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { type OrderStatus, orderStatuses } from "#lib/orders/order-status.ts";

type Props = { chosen: OrderStatus | undefined; code: string; locale: Locale };

/** By code, as a customer reads it out, or by state: a form and links, so no scripts are needed. */
export function OrderFilter({ chosen, code, locale }: Props) {
  const t = wordsIn(locale, "admin");
  const list = localePath(locale, "/admin/orders");
  const choices = [
    { status: undefined, label: t("orders.all"), href: list },
    ...orderStatuses.map((status) => ({
      status,
      label: t(`status.${status}`),
      href: `${list}?status=${status}`,
    })),
  ];
  return (
    <>
      <form action={list} method="get" className="mt-4 flex max-w-md items-end gap-2">
        <label className="min-w-0 flex-1 font-semibold">
          {t("orders.searchLabel")}
          <input
            name="code"
            defaultValue={code}
            autoComplete="off"
            maxLength={20}
            className="mt-1.5 block min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 font-mono uppercase"
          />
        </label>
        <button
          type="submit"
          className="min-h-11 rounded-control border border-line-strong bg-surface px-4 font-semibold"
        >
          {t("orders.search")}
        </button>
      </form>
      <nav aria-label={t("orders.filter")} className="mt-4">
        <ul className="flex flex-wrap gap-2">
          {choices.map(({ status, label, href }) => (
            <li key={label}>
              <a
                href={href}
                aria-current={status === chosen ? "true" : undefined}
                className="inline-flex min-h-11 items-center rounded-full border border-line bg-surface px-4 aria-[current]:border-brand aria-[current]:bg-brand aria-[current]:font-semibold aria-[current]:text-on-brand"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
