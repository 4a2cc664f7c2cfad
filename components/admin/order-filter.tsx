import { AdminLink } from "#components/admin/admin-link.tsx";
import { buttonStyle, inputStyle } from "#components/ui/button-style.ts";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { type OrderState, orderStates } from "#lib/orders/order-state.ts";

type Props = { chosen: OrderState | undefined; code: string; locale: Locale };

/** By code, as a customer reads it out, or by state. */
export function OrderFilter({ chosen, code, locale }: Props) {
  const t = wordsIn(locale, "admin");
  const list = localePath(locale, "/admin/orders");
  const choices = [
    { state: undefined, label: t("orders.all"), href: list },
    ...orderStates.map((state) => ({
      state,
      label: state === "to_pack" || state === "to_hand_over" ? t(`states.${state}`) : t(`status.${state}`),
      href: `${list}?state=${state}`,
    })),
  ];
  return (
    <div className="mt-5 flex flex-wrap items-end justify-between gap-4">
      <nav aria-label={t("orders.filter")} className="min-w-0">
        <ul className="-mx-4 flex gap-1.5 scroll-px-[45%] overflow-x-auto px-4 py-1 md:mx-0 md:flex-wrap md:px-0">
          {choices.map(({ state, label, href }) => (
            <li key={label} className="shrink-0">
              <AdminLink
                href={href}
                aria-current={state === chosen ? "true" : undefined}
                className="inline-flex min-h-11 items-center rounded-full border border-line bg-surface px-3.5 text-sm aria-[current]:border-brand aria-[current]:font-bold aria-[current]:text-brand aria-[current]:ring-1 aria-[current]:ring-brand"
              >
                {label}
              </AdminLink>
            </li>
          ))}
        </ul>
      </nav>
      <form action={list} method="get" className="flex min-w-0 grow basis-64 items-end gap-2 md:max-w-sm">
        <label className="min-w-0 flex-1 text-sm font-semibold">
          {t("orders.searchLabel")}
          <input
            name="code"
            defaultValue={code}
            autoComplete="off"
            maxLength={20}
            className={`${inputStyle} font-mono uppercase`}
          />
        </label>
        <button type="submit" className={buttonStyle("secondary")}>
          {t("orders.search")}
        </button>
      </form>
    </div>
  );
}
