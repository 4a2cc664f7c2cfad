import { AdminLink } from "#components/admin/admin-link.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { isClosed: boolean; openCount: number; locale: Locale };

/** Links, so no scripts are needed; how many wait is said on each page of the list. */
export function CaseFilter({ isClosed, openCount, locale }: Props) {
  const t = wordsIn(locale, "review");
  const list = localePath(locale, "/admin/review");
  const choices = [
    { href: list, label: t("openCount", { count: openCount }), isChosen: !isClosed },
    { href: `${list}?state=closed`, label: t("closed"), isChosen: isClosed },
  ];
  return (
    <nav aria-label={t("filter")} className="mt-4">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ href, label, isChosen }) => (
          <li key={href}>
            <AdminLink
              href={href}
              aria-current={isChosen ? "true" : undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-line bg-surface px-4 aria-[current]:border-brand aria-[current]:bg-brand aria-[current]:font-semibold aria-[current]:text-on-brand"
            >
              {label}
            </AdminLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
