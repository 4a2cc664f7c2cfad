import { getTranslations } from "next-intl/server";
import { type Locale, localePath } from "#lib/i18n/locale.ts";

type Step = { name: string; path: string };

/** Where one is and the way back up; the page itself is the last, unlinked. */
export async function Breadcrumb({ steps, here, locale }: { steps: Step[]; here: string; locale: Locale }) {
  const t = await getTranslations({ locale });
  return (
    <nav aria-label={t("catalogue.breadcrumb")} className="mb-3 text-sm">
      <ol className="flex flex-wrap items-center gap-x-2 text-ink-soft">
        {[{ name: t("shop.home"), path: "/" }, ...steps].map((step) => (
          <li key={step.path} className="flex items-center gap-2">
            <a
              href={localePath(locale, step.path)}
              className="flex min-h-8 items-center underline underline-offset-4"
            >
              {step.name}
            </a>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
