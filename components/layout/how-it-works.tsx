import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locale.ts";
import { getShopSettings, networkTexts } from "#lib/settings/queries.ts";

const steps = ["choose", "pay", "receive"] as const;

export async function HowItWorks({ locale }: { locale: Locale }) {
  const [t, settings] = await Promise.all([
    getTranslations({ locale, namespace: "shop.how" }),
    getShopSettings(),
  ]);
  const { TMONEY, FLOOZ } = networkTexts(settings);
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="mb-4 text-2xl">
        {t("title")}
      </h2>
      <ol className="grid gap-4 md:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-4 rounded-card border border-line bg-surface p-5">
            <span aria-hidden="true" className="font-display text-4xl font-bold text-accent">
              {index + 1}
            </span>
            <div>
              <h3 className="text-lg font-bold">{t(`steps.${step}.title`)}</h3>
              <p className="mt-1">{t(`steps.${step}.text`, { tmoney: TMONEY.name, flooz: FLOOZ.name })}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
