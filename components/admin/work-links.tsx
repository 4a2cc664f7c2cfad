import { AdminLink } from "#components/admin/admin-link.tsx";
import { type Locale, localePath } from "#lib/i18n/locale.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { sumOfWork, type WorkCounts } from "#lib/reports/work-counts.ts";

type Props = { work: WorkCounts; locale: Locale };

/** What to do now, each with its count; or that nothing waits. */
export function WorkLinks({ work, locale }: Props) {
  const t = wordsIn(locale, "admin.shell");
  const href = (path: string) => localePath(locale, `/admin/${path}`);
  const links = [
    { href: href("orders?state=to_pack"), text: t("toPack", { count: work.toPack }), count: work.toPack },
    {
      href: href("orders?state=to_hand_over"),
      text: t("toHandOver", { count: work.toHandOver }),
      count: work.toHandOver,
    },
    { href: href("review"), text: t("toDecide", { count: work.toDecide }), count: work.toDecide },
    { href: href("gateway#alerts"), text: t("alerts", { count: work.alerts }), count: work.alerts },
  ].filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="work" className="rounded-card border-2 border-brand bg-surface p-4">
      <h2 id="work" className="font-sans text-sm font-bold text-ink-soft">
        {t("now")}
      </h2>
      {sumOfWork(work) === 0 && <p className="mt-1 text-lg font-semibold">{t("nothing")}</p>}
      <ul className="mt-2 flex flex-wrap gap-2 empty:hidden">
        {links.map((link, place) => (
          <li key={link.href}>
            <AdminLink
              href={link.href}
              className={`inline-flex min-h-11 items-center rounded-control px-4 font-bold ${place === 0 ? "bg-brand text-on-brand hover:bg-brand-strong" : "border border-line-strong hover:bg-brand-soft"}`}
            >
              {link.text}
            </AdminLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
